package org.parallelworkbench.files;

import java.util.List;

/**
 * Text as it can be shown without harm: file names and contents may have line breaks, codes that
 * drive terminals, and marks that turn the direction of writing.
 */
public final class VisibleText {

  /** The names of the first control characters; few fonts have pictures of them. */
  private static final List<String> NAMES =
      List.of(
          ("NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI"
                  + " DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US")
              .split(" "));

  private VisibleText() {}

  /** The text with a name such as ‹LF›, or a number such as ‹U+202E›, for what cannot be seen. */
  public static String of(String text) {
    return isPlain(text) || text.codePoints().noneMatch(VisibleText::isHidden)
        ? text
        : replaced(text);
  }

  /** Most names are; a hundred thousand of them are looked at when a list is sorted. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String replaced(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (!isHidden(c)) {
                visible.appendCodePoint(c);
              } else {
                String name = c < NAMES.size() ? NAMES.get(c) : "U+%04X".formatted(c);
                visible.append('‹').append(name).append('›');
              }
            });
    return visible.toString();
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> !joins(c);
      default -> false;
    };
  }

  /** Zero width (non-)joiners, soft hyphens and emoji tags belong to the text around them. */
  private static boolean joins(int c) {
    return c == 0x200C || c == 0x200D || c == 0xAD || c >= 0xE0000;
  }
}
