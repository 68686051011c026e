package org.parallelworkbench.pipeline.command;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallelworkbench.pipeline.InvalidSettingException;

/** Which exit codes of a program mean that it has done its work. Immutable. */
final class ExitCodes {

  private static final int GREATEST = 255;
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,3})(?:-(\\d{1,3}))?\\s*");

  private final BitSet codes;

  private ExitCodes(BitSet codes) {
    this.codes = codes;
  }

  /**
   * Reads a list such as {@code 0, 2-4}.
   *
   * @param key the option it belongs to, for the error
   * @throws InvalidSettingException if it is none
   */
  static ExitCodes parse(String key, String text) throws InvalidSettingException {
    BitSet codes = new BitSet();
    for (String part : COMMA.split(text, -1)) {
      Matcher range = RANGE.matcher(part);
      int from = range.matches() ? Integer.parseInt(range.group(1)) : GREATEST + 1;
      int to = from > GREATEST || range.group(2) == null ? from : Integer.parseInt(range.group(2));
      if (from > to || to > GREATEST) {
        throw new InvalidSettingException(
            key, "Exit codes are numbers from 0 to 255 and ranges of them, such as 0, 2-4.");
      }
      codes.set(from, to + 1);
    }
    return new ExitCodes(codes);
  }

  /** Whether a program that ends with this code has done its work. */
  boolean contains(int code) {
    return code >= 0 && codes.get(code);
  }
}
