package org.parallelworkbench.pipeline.stats;

import java.util.List;
import java.util.Random;
import org.parallelworkbench.pipeline.text.TextSink;

/** Generated texts, and how to hand them over in chunks. */
public final class Texts {

  /** All that matters to lines, words and sentences, in several scripts. */
  private static final List<String> PARTS =
      List.of(
          "a",
          "B",
          "word",
          "Word",
          "straße",
          "STRASSE",
          "don't",
          "well-known",
          "naïve",
          "i\u0307",
          "7",
          "3.14",
          "Дом",
          "дом",
          "日本",
          "語。",
          "。",
          "नमस्ते",
          "।",
          "👍🏽",
          "𐐀𐐨",
          ".",
          ".",
          "...",
          "!",
          "?!",
          ",",
          "-",
          "—",
          "(",
          ")",
          "“",
          "”",
          "'",
          "etc.",
          "U.S.",
          " ",
          " ",
          " ",
          "  ",
          "\n",
          "\n",
          "\r\n",
          "\n\n",
          "\t",
          "\f",
          "\u000B",
          "\u0301");

  /** Spaces of all kinds. */
  private static final List<String> SPACES =
      List.of("\u00A0", "\u2003", "\u2007", "\u202F", "\u205F", "\u3000", "\u1680", "\u2009");

  /** What programs disagree about, or cannot be printed. */
  private static final List<String> RARE =
      List.of("\r", "\u0085", "\u2028", "\u2029", "\u0001", "\u001C", "\u200B", "\u00AD");

  private Texts() {}

  /** A text that every {@code wc} sees alike, and that Java's console charsets have. */
  public static String printable(Random random, int parts) {
    return text(random, parts, List.of(PARTS, PARTS, SPACES));
  }

  /** A text with anything in it. */
  public static String any(Random random, int parts) {
    return text(random, parts, List.of(PARTS, PARTS, PARTS, SPACES, RARE));
  }

  private static String text(Random random, int parts, List<List<String>> pools) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      List<String> pool = pools.get(random.nextInt(pools.size()));
      text.append(pool.get(random.nextInt(pool.size())));
    }
    return text.toString();
  }

  /** Hands a text over in chunks of up to this many characters, none of them cut in half. */
  public static void pour(String text, TextSink sink, Random random, int longest) {
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + 1 + random.nextInt(longest));
      if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
        to++;
      }
      char[] chunk = (text.substring(from, to) + "rest").toCharArray();
      sink.accept(chunk, to - from);
      from = to;
    }
  }
}
