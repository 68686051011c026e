package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;

/**
 * Counts terms that are single characters in UTF-8 without decoding it first: ASCII in bytes, by a
 * {@link ByteKernel}, and the other characters one by one from a {@link CharacterTable}. What is
 * not well-formed, the platform's decoder judges, so that it is the same as in {@link TextScan}.
 */
final class ByteScan implements Scan {

  private final CharacterTable table;
  private final ByteKernel kernel;
  private final StageObserver observer;
  private final long start;
  private final long[] counts;
  private long[] marks = new long[0];
  private final CharsetDecoder judge =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer ignored = CharBuffer.allocate(Integer.BYTES);

  private long taken;
  private long malformed;
  private long firstMalformedOffset = -1;
  private long surplus;
  private long surplusBeforeMalformed;

  /**
   * @param kernel for the table's ASCII part
   * @param start where in the file the first byte is from
   */
  ByteScan(CharacterTable table, ByteKernel kernel, int terms, long start, StageObserver observer) {
    this.table = table;
    this.kernel = kernel;
    this.start = start;
    this.observer = observer;
    this.counts = new long[terms];
  }

  @Override
  public void accept(ByteBuffer bytes, boolean end) {
    observer.enter(Stage.PROCESS);
    int from = bytes.position();
    int to = bytes.limit();
    int words = (to - from + Long.SIZE - 1) / Long.SIZE;
    if (marks.length < words) {
      marks = new long[words];
    }
    boolean any = kernel.scan(bytes, from, to, counts, marks);
    leaveFrom(any ? takeMarked(bytes, words, end) : to, bytes);
  }

  /**
   * Takes every character beyond ASCII.
   *
   * @return where what may be the beginning of a longer sequence is left at the end, or the end
   */
  private int takeMarked(ByteBuffer bytes, int words, boolean end) {
    int next = bytes.position();
    for (int w = 0; w < words; w++) {
      int first = bytes.position() + w * Long.SIZE;
      long word = marks[w] & marksFrom(next - first);
      while (word != 0) {
        int index = first + Long.numberOfTrailingZeros(word);
        next = takeBeyondAscii(bytes, index, end);
        if (next == index) {
          return index;
        }
        word &= marksFrom(next - first);
      }
    }
    return bytes.limit();
  }

  /** Ones for all bits of a word from one on, which may be before the first or after the last. */
  private static long marksFrom(int bit) {
    return bit <= 0 ? -1 : bit >= Long.SIZE ? 0 : -1L << bit;
  }

  private void leaveFrom(int index, ByteBuffer bytes) {
    taken += index - bytes.position();
    bytes.position(index);
  }

  /**
   * Takes characters beyond ASCII up to the next one that is not, or to what may be the beginning
   * of a longer sequence.
   *
   * @return where to go on; the index that was given if not even one character could be taken
   */
  private int takeBeyondAscii(ByteBuffer bytes, int index, boolean end) {
    int to = bytes.limit();
    int i = index;
    while (i < to && bytes.get(i) < 0) {
      int length = take(four(bytes, i));
      if (length == 0) {
        length = judge(bytes, i, end);
        if (length == 0) {
          return i;
        }
      }
      i += length;
    }
    return i;
  }

  /** The byte at an index and the three after it, or zeros where there are none. */
  private static int four(ByteBuffer bytes, int i) {
    if (i <= bytes.limit() - Integer.BYTES) {
      return bytes.getInt(i);
    }
    int four = 0;
    for (int k = 0; k < Integer.BYTES; k++) {
      four = (four << Byte.SIZE) | (i + k < bytes.limit() ? bytes.get(i + k) & 0xFF : 0);
    }
    return four;
  }

  /**
   * Takes the character that four bytes begin with.
   *
   * @return how many bytes it has, or 0 if it is not well-formed (Unicode Standard, table 3-7)
   */
  private int take(int four) {
    if ((four & 0xE0C0_0000) == 0xC080_0000) {
      int c = ((four >>> 18) & 0x7C0) | ((four >>> 16) & 0x3F);
      return c < 0x80 ? 0 : take(c, 2, 1);
    }
    if ((four & 0xF0C0_C000) == 0xE080_8000) {
      int c = ((four >>> 12) & 0xF000) | ((four >>> 10) & 0xFC0) | ((four >>> 8) & 0x3F);
      return c < 0x800 || (c & 0xF800) == Character.MIN_SURROGATE ? 0 : take(c, 3, 1);
    }
    if ((four & 0xF8C0_C0C0) == 0xF080_8080) {
      int c =
          ((four >>> 6) & 0x1C_0000)
              | ((four >>> 4) & 0x3_F000)
              | ((four >>> 2) & 0xFC0)
              | (four & 0x3F);
      return c < Character.MIN_SUPPLEMENTARY_CODE_POINT || c > Character.MAX_CODE_POINT
          ? 0
          : take(c, 4, 2);
    }
    return 0;
  }

  private int take(int codePoint, int bytes, int chars) {
    table.add(codePoint, counts);
    surplus += bytes - chars;
    return bytes;
  }

  /**
   * Has the platform's decoder say how many bytes are malformed.
   *
   * @return their number, or 0 if more bytes must come to tell
   */
  private int judge(ByteBuffer bytes, int index, boolean end) {
    int length = Math.min(Integer.BYTES, bytes.limit() - index);
    boolean whole = end && index + length == bytes.limit();
    judge.reset();
    CoderResult result = judge.decode(bytes.slice(index, length), ignored.clear(), whole);
    if (!result.isMalformed()) {
      return 0;
    }
    if (malformed == 0) {
      firstMalformedOffset = start + taken + (index - bytes.position());
      surplusBeforeMalformed = surplus;
    }
    malformed++;
    return result.length();
  }

  @Override
  public boolean prefersDirect() {
    return true;
  }

  @Override
  public Decoded decoded() {
    return new Decoded(malformed, firstMalformedOffset, surplus, surplusBeforeMalformed);
  }

  @Override
  public List<Stretch> found() {
    return Arrays.stream(counts).mapToObj(Stretch::of).toList();
  }
}
