package org.parallelworkbench;

import java.util.List;
import java.util.Random;

/** Spoils texts in the ways in which files get spoiled; the same seed spoils alike. */
public final class Mutations {

  /** What has a meaning somewhere: in JSON, paths, numbers, spreadsheets, markup, terminals. */
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          ",",
          "null",
          "true",
          "-1",
          "0",
          "1e999",
          "-0.0",
          "3.5",
          "99999999999999999999",
          "\\",
          "\\u0000",
          "\\ud800",
          "\u0000",
          "\uFEFF",
          "\u2028",
          "ß",
          "𝄞",
          "/",
          "..",
          "/dev/zero",
          "~",
          "=1+1",
          "@",
          "<script>",
          "&amp;",
          "|",
          "\r",
          "\n",
          "\t",
          " ",
          "\"\"",
          "[[[[[[[[",
          "{\"a\":{\"a\":",
          "\u001b[2J",
          "%n%s",
          "${x}",
          "-",
          "--");

  private final Random random;

  /** Mutations by a seed. */
  public Mutations(long seed) {
    random = new Random(seed);
  }

  /** The text with one to eight spoils: pieces put in, cut out, doubled, or cut off. */
  public String spoil(String text) {
    StringBuilder spoiled = new StringBuilder(text);
    for (int left = 1 + random.nextInt(8); left > 0; left--) {
      int start = random.nextInt(spoiled.length() + 1);
      int end = Math.min(spoiled.length(), start + random.nextInt(12));
      switch (random.nextInt(6)) {
        case 0 -> spoiled.delete(start, end);
        case 1 -> spoiled.insert(start, spoiled.substring(start, end));
        case 2 -> spoiled.setLength(random.nextInt(4) == 0 ? start : spoiled.length());
        case 3 -> spoiled.replace(start, end, piece());
        default -> spoiled.insert(start, piece());
      }
    }
    return spoiled.toString();
  }

  /** A text of up to so many pieces and letters. */
  public String text(int most) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      text.append(random.nextBoolean() ? piece() : (char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  /** One of these. */
  public <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A number from 0 to below {@code end}. */
  public int below(int end) {
    return random.nextInt(end);
  }

  private String piece() {
    return any(PIECES);
  }
}
