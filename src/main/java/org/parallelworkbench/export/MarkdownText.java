package org.parallelworkbench.export;

/** Keeps texts from being taken for Markdown or HTML. */
public final class MarkdownText {

  /** What has a meaning within a line or a table cell; CommonMark lets each be escaped. */
  private static final String SPECIAL = "\\`*_{}[]()#!|~$:@";

  private MarkdownText() {}

  /** The text as a reader is to see it, in one line. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                  if (SPECIAL.indexOf(c) >= 0) {
                    escaped.append('\\');
                  }
                  escaped.appendCodePoint(isLineBreakOrControl(c) ? ' ' : c);
                }
              }
            });
    return escaped.toString();
  }

  private static boolean isLineBreakOrControl(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }
}
