package org.parallelworkbench.cli;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** How much room a text takes on a terminal, where East Asian letters are as wide as two others. */
final class DisplayWidth {

  private static final Set<UnicodeScript> WIDE =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private DisplayWidth() {}

  /** The number of terminal columns. */
  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    boolean fullWidthForm = character >= 0xFF01 && character <= 0xFF60;
    boolean halfWidthForm = character >= 0xFF61 && character <= 0xFFDC;
    return fullWidthForm
        || Character.isEmojiPresentation(character)
        || (!halfWidthForm && WIDE.contains(UnicodeScript.of(character)));
  }
}
