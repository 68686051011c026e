package org.parallelworkbench.pipeline.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.parallelworkbench.pipeline.TextEncoding;
import org.parallelworkbench.pipeline.TextEncoding.Decision;

/**
 * How to decode a file.
 *
 * @param decision how the charset was chosen
 * @param confidence how sure the choice is, in percent
 * @param skip how many bytes at the beginning to leave out, because they are a byte order mark
 */
record EncodingChoice(Charset charset, Decision decision, int confidence, int skip) {

  /** UTF-8, as long as nothing malformed is found. */
  static final EncodingChoice VALID_UTF_8 =
      new EncodingChoice(StandardCharsets.UTF_8, Decision.VALID_UTF_8, 100, 0);

  /** What to tell of nearly every file; kept, as each result has it. */
  private static final TextEncoding CLEAN_UTF_8 = VALID_UTF_8.newEncoding(0, -1);

  static EncodingChoice detected(Charset charset, int confidence) {
    return new EncodingChoice(charset, Decision.DETECTED, confidence, 0);
  }

  /** Whether anything malformed would prove the choice wrong. */
  boolean provisional() {
    return decision == Decision.VALID_UTF_8;
  }

  /** What to tell of it after decoding. */
  TextEncoding encoding(Decoded decoded) {
    return provisional() && decoded.malformed() == 0
        ? CLEAN_UTF_8
        : newEncoding(decoded.malformed(), decoded.firstMalformedOffset());
  }

  private TextEncoding newEncoding(long malformed, long firstOffset) {
    return new TextEncoding(charset.name(), decision, confidence, malformed, firstOffset);
  }
}
