package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * The kernel in plain Java, for where there is no Vector API: counts how often each byte occurs,
 * which takes the same time however many terms there are.
 */
final class PlainKernel implements ByteKernel {

  private static final long SIGNS = 0x8080808080808080L;
  private static final long SPACES = 0x2020202020202020L;

  /** One histogram for every other byte, as adding to the same place twice in a row would stall. */
  private static final int HISTOGRAMS = 4;

  private final List<ByteTarget> targets;
  private final byte[] watched;

  /**
   * @param watched first bytes of characters beyond ASCII that may matter
   */
  PlainKernel(List<ByteTarget> targets, byte[] watched) {
    this.targets = targets;
    this.watched = watched.clone();
  }

  @Override
  public boolean scan(ByteBuffer bytes, int from, int to, long[] counts, long[] marks) {
    int[] histogram = histogram(bytes, from, to);
    for (ByteTarget target : targets) {
      for (int b = 0; b < 0x80; b++) {
        if (target.matches((byte) b)) {
          counts[target.term()] += histogram[b];
        }
      }
    }
    return mark(bytes, from, to, marks);
  }

  private static int[] histogram(ByteBuffer bytes, int from, int to) {
    int[] first = new int[256];
    int[] second = new int[256];
    int[] third = new int[256];
    int[] fourth = new int[256];
    int i = from;
    for (; i <= to - Integer.BYTES; i += HISTOGRAMS) {
      int four = bytes.getInt(i);
      first[four & 0xFF]++;
      second[(four >>> 8) & 0xFF]++;
      third[(four >>> 16) & 0xFF]++;
      fourth[four >>> 24]++;
    }
    for (; i < to; i++) {
      first[bytes.get(i) & 0xFF]++;
    }
    for (int b = 0; b < first.length; b++) {
      first[b] += second[b] + third[b] + fourth[b];
    }
    return first;
  }

  private static boolean mark(ByteBuffer bytes, int from, int to, long[] marks) {
    Arrays.fill(marks, 0, (to - from + Long.SIZE - 1) / Long.SIZE, 0);
    boolean any = false;
    int i = from;
    while (i < to) {
      if (i <= to - Long.BYTES && (bytes.getLong(i) & SIGNS) == 0) {
        i += Long.BYTES;
        continue;
      }
      if (bytes.get(i) < 0) {
        marks[(i - from) / Long.SIZE] |= 1L << (i - from);
        any = true;
      }
      i++;
    }
    return any;
  }

  /** Without a branch that no processor could foresee. */
  @Override
  public int listMarked(long[] marks, int words, int[] marked) {
    int length = 0;
    for (int w = 0; w < words; w++) {
      marked[length] = w;
      long mark = marks[w];
      length += (int) ((mark | -mark) >>> (Long.SIZE - 1));
    }
    return length;
  }

  @Override
  public void markPairs(
      ByteBuffer bytes, int from, int to, ByteTarget first, ByteTarget second, long[] marks) {
    Arrays.fill(marks, 0, (to - from + Long.SIZE - 1) / Long.SIZE, 0);
    for (int i = from; i < to; i++) {
      if (first.matches(bytes.get(i)) && ByteKernel.mayFollow(second, bytes, i + 1, to)) {
        marks[(i - from) / Long.SIZE] |= 1L << (i - from);
      }
    }
  }

  @Override
  public void classify(ByteBuffer bytes, int from, int[] words, int length, ByteClasses classes) {
    for (int i = 0; i < length; i++) {
      classifyWord(bytes, from + words[i] * Long.SIZE, i, classes);
    }
  }

  private void classifyWord(ByteBuffer bytes, int from, int word, ByteClasses classes) {
    long two = 0;
    long three = 0;
    long tail = 0;
    long special = 0;
    long interesting = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      byte b = bytes.get(from + bit);
      if (b < 0) {
        long one = 1L << bit;
        two |= (b & 0xE0) == 0xC0 ? one : 0;
        three |= (b & 0xF0) == 0xE0 ? one : 0;
        tail |= (b & 0xC0) == 0x80 ? one : 0;
        special |= ByteClasses.isSpecial(b) ? one : 0;
        for (byte first : watched) {
          interesting |= b == first ? one : 0;
        }
      }
    }
    classes.two[word] = two;
    classes.three[word] = three;
    classes.tail[word] = tail;
    classes.special[word] = special;
    classes.watched[word] = interesting;
  }

  @Override
  public int firstControl(ByteBuffer bytes, int from, int to) {
    int i = from;
    while (i < to && !ByteKernel.isControl(bytes.get(i))) {
      i += i <= to - Long.BYTES && !anyBelowSpace(bytes.getLong(i)) ? Long.BYTES : 1;
    }
    return i;
  }

  /** Whether any of eight bytes is less than a space. */
  private static boolean anyBelowSpace(long eight) {
    return ((eight - SPACES) & ~eight & SIGNS) != 0;
  }
}
