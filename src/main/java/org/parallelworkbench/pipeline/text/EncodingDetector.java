package org.parallelworkbench.pipeline.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.TextEncoding.Decision;

/**
 * Decides how a file's bytes become text.
 *
 * <p>A byte order mark decides; else the places of NUL bytes, for UTF-16 and UTF-32; else it is
 * UTF-8, unless something malformed turns up. Then statistics over a sample decide: UTF-8 with
 * flaws if most of it is well formed, or what ICU's detector suggests.
 */
final class EncodingDetector {

  /** How much of the beginning is sampled. */
  private static final int SAMPLE_HEAD = 2_000;

  /** How much is sampled before the first malformed sequence. */
  private static final int SAMPLE_BEFORE = 1_000;

  /** How much is sampled around the first malformed sequence; ICU looks at 8,000 bytes in all. */
  private static final int SAMPLE_AROUND = 6_000;

  /** Text in other charsets has far fewer than this many valid UTF-8 bytes to an invalid one. */
  private static final int VALID_TO_INVALID = 4;

  /** What ICU gives UTF-8 with flaws if there is no other doubt. */
  private static final int FLAWED_UTF_8_CONFIDENCE = 80;

  /** With this confidence and less, ICU has merely found nothing that speaks against a charset. */
  private static final int NO_CONFIDENCE = 10;

  /** Charsets that are better read as another that has the same characters and more. */
  private static final Map<String, String> SUPERSETS =
      Map.of("ISO-8859-1", "windows-1252", "ISO-8859-9", "windows-1254");

  /** The most common of all charsets but UTF-8. */
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private EncodingDetector() {}

  /**
   * Chooses by a file's beginning; the choice may be provisional.
   *
   * @throws RefusedException if it looks binary
   */
  static EncodingChoice detect(Head head) throws RefusedException {
    Optional<EncodingChoice> marked =
        ByteOrderMark.in(head).map(mark -> mark.choice(Decision.BYTE_ORDER_MARK));
    if (marked.isEmpty()) {
      BinaryCheck.refuseKnownFormats(head);
      marked = UnmarkedUnicode.guess(head);
    }
    EncodingChoice choice = marked.orElse(EncodingChoice.VALID_UTF_8);
    if (!hasWideUnits(choice.charset())) {
      BinaryCheck.refuseControlBytes(head);
    }
    return choice;
  }

  /**
   * Chooses what the user said. That it is text is taken on trust, unless there are NUL or many
   * control bytes where the charset has no use for them.
   *
   * @throws RefusedException if it looks binary
   */
  static EncodingChoice force(Charset charset, Head head) throws RefusedException {
    if (!hasWideUnits(charset)) {
      BinaryCheck.refuseControlBytes(head);
    }
    Optional<EncodingChoice> marked =
        ByteOrderMark.allIn(head)
            .filter(mark -> isKindOf(mark.charset(), charset))
            .map(mark -> mark.choice(Decision.FORCED))
            .findFirst();
    return marked.orElseGet(
        () -> new EncodingChoice(withByteOrder(charset, head), Decision.FORCED, 100, 0));
  }

  /**
   * Chooses again for a file that turned out not to be valid UTF-8.
   *
   * @param decoded how well it decoded as UTF-8, up to something malformed at least
   */
  static EncodingChoice settle(Decoded decoded, Parts reader) throws IOException {
    long offset = decoded.firstMalformedOffset();
    byte[] after = reader.part(offset, SAMPLE_AROUND);
    StreamingDecoder rest =
        new StreamingDecoder(
            StandardCharsets.UTF_8,
            offset,
            after.length + BufferSizes.LEAST_CHUNK,
            (text, n) -> {});
    rest.accept(ByteBuffer.wrap(after), false);
    long valid = decoded.surplusBeforeMalformed() + rest.decoded().surplus();
    long invalid = Math.max(1, rest.decoded().malformed());
    if (valid > VALID_TO_INVALID * invalid) {
      return EncodingChoice.detected(StandardCharsets.UTF_8, FLAWED_UTF_8_CONFIDENCE);
    }
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    sample.write(reader.part(0, SAMPLE_HEAD));
    sample.write(reader.part(Math.max(SAMPLE_HEAD, offset - SAMPLE_BEFORE), SAMPLE_AROUND));
    return suggest(sample.toByteArray());
  }

  /** What ICU holds most likely, of what is possible here and known to Java. */
  private static EncodingChoice suggest(byte[] sample) {
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      String name = SUPERSETS.getOrDefault(match.getName(), match.getName());
      // UTF-8, UTF-16 and UTF-32 are ruled out by now.
      if (!name.startsWith("UTF-")
          && Charset.isSupported(name)
          && match.getConfidence() > NO_CONFIDENCE) {
        return EncodingChoice.detected(Charset.forName(name), match.getConfidence());
      }
    }
    return EncodingChoice.detected(FALLBACK, 0);
  }

  private static boolean hasWideUnits(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /** Whether {@code charset} is {@code kind}, or one of its two byte orders. */
  private static boolean isKindOf(Charset charset, Charset kind) {
    return charset.equals(kind)
        || (hasWideUnits(kind)
            && (charset.name().equals(kind.name() + "LE")
                || charset.name().equals(kind.name() + "BE")));
  }

  /**
   * Of {@code UTF-16} or {@code UTF-32} the likely byte order, big-endian if in doubt (RFC 2781).
   */
  private static Charset withByteOrder(Charset charset, Head head) {
    if (!charset.name().equals("UTF-16") && !charset.name().equals("UTF-32")) {
      return charset;
    }
    return UnmarkedUnicode.guess(head)
        .map(EncodingChoice::charset)
        .filter(guess -> isKindOf(guess, charset))
        .orElseGet(() -> Charset.forName(charset.name() + "BE"));
  }
}
