package org.parallelworkbench.pipeline.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recognises UTF-16 and UTF-32 without a byte order mark: they have NUL bytes, and make sense in
 * one byte order only. When in doubt it does not; the file is then refused as binary, which can be
 * seen, rather than counted wrongly, which cannot.
 */
final class UnmarkedUnicode {

  private static final List<Charset> CANDIDATES =
      Stream.of("UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE").map(Charset::forName).toList();

  /** How many characters there must be for one that makes no sense. */
  private static final int CHARS_PER_FAULT = 100;

  /** How many bytes there must be to compare those at even and at odd offsets. */
  private static final int ENOUGH_TO_COMPARE = 128;

  private UnmarkedUnicode() {}

  /** The most likely of them, or empty if none is. */
  static Optional<EncodingChoice> guess(Head head) {
    if (!mayBe(head)) {
      return Optional.empty();
    }
    int best = 0;
    int all = 0;
    Charset likely = StandardCharsets.UTF_8;
    for (Charset candidate : CANDIDATES) {
      int score = score(head, candidate);
      all += score;
      if (score > best) {
        best = score;
        likely = candidate;
      }
    }
    return best == 0
        ? Optional.empty()
        : Optional.of(EncodingChoice.detected(likely, (int) (99L * best / all)));
  }

  /** Whether there are NUL bytes, and not just a few in what else is text in units of a byte. */
  private static boolean mayBe(Head head) {
    boolean many = head.nuls() * 5L >= head.length() * 2L;
    return head.nuls() > 0 && (many || (alternates(head) && !isUtf8(head)));
  }

  /**
   * Whether the bytes at even offsets are other bytes than those at odd ones, as high and low
   * halves of units are. In units of a byte they would be much the same.
   */
  private static boolean alternates(Head head) {
    int[] even = new int[256];
    int[] odd = new int[256];
    for (int i = 0; i + 1 < head.length(); i += 2) {
      even[head.at(i) & 0xFF]++;
      odd[head.at(i + 1) & 0xFF]++;
    }
    long common = 0;
    for (int b = 0; b < even.length; b++) {
      common += Math.min(even[b], odd[b]);
    }
    return head.length() >= ENOUGH_TO_COMPARE && common * 4 < head.length();
  }

  private static boolean isUtf8(Head head) {
    boolean onlyNuls = head.controls() == head.nuls();
    return onlyNuls && decode(head, StandardCharsets.UTF_8, new Judge()).malformed() == 0;
  }

  /** How much sense the head makes: 0 is none; else one more than it has ASCII characters. */
  private static int score(Head head, Charset charset) {
    Judge judge = new Judge();
    long faults = decode(head, charset, judge).malformed() + judge.faults;
    boolean wide = charset.name().startsWith("UTF-32");
    boolean sense = faults * CHARS_PER_FAULT <= judge.chars && (wide || judge.ascii > 0);
    return sense ? 1 + judge.ascii : 0;
  }

  private static Decoded decode(Head head, Charset charset, Judge judge) {
    StreamingDecoder decoder =
        new StreamingDecoder(charset, 0, head.length() + BufferSizes.LEAST_CHUNK, judge);
    decoder.accept(head.bytes(), head.whole());
    return decoder.decoded();
  }

  /** Counts what speaks for a text, and what against it. */
  private static final class Judge implements TextSink {

    private int chars;
    private int ascii;
    private int faults;

    @Override
    public void accept(char[] text, int length) {
      for (int i = 0, c; i < length; i += Character.charCount(c)) {
        c = Character.codePointAt(text, i, length);
        chars++;
        if (makesNoSense(c)) {
          faults++;
        } else if (c < 0x80) {
          ascii++;
        }
      }
    }

    private static boolean makesNoSense(int c) {
      return switch (Character.getType(c)) {
        case Character.CONTROL -> !Character.isWhitespace(c);
        case Character.UNASSIGNED, Character.PRIVATE_USE -> true;
        default -> false;
      };
    }
  }
}
