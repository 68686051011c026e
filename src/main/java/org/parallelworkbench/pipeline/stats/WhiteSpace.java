package org.parallelworkbench.pipeline.stats;

/** White space as GNU's {@code wc} sees it in a UTF-8 locale. */
final class WhiteSpace {

  private WhiteSpace() {}

  /** Whether a character is between words rather than in one. */
  static boolean is(int character) {
    if (character <= ' ') {
      return character == ' ' || (character >= '\t' && character <= '\r');
    }
    return character >= 0x80 && (Character.isWhitespace(character) || isNoBreak(character));
  }

  private static boolean isNoBreak(int character) {
    return switch (character) {
      case 0xA0, 0x2007, 0x202F, 0x2060 -> true;
      default -> false;
    };
  }
}
