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

  /** One histogram for every other byte, as adding to the same place twice in a row would stall. */
  private static final int HISTOGRAMS = 4;

  private final List<ByteTarget> targets;

  PlainKernel(List<ByteTarget> targets) {
    this.targets = targets;
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
}
