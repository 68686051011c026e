package org.parallelworkbench.pipeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists of terms as people type them: separated by commas, white space around each removed. A comma
 * or a backslash within a term is written {@code \,} or {@code \\}.
 */
public final class Terms {

  private Terms() {}

  /**
   * Reads a list.
   *
   * @param key the option it belongs to, for the error
   * @return at least one term, none empty, none twice
   * @throws InvalidSettingException if there is no term, or one is given twice
   */
  public static List<String> parse(String key, String text) throws InvalidSettingException {
    List<String> terms = new ArrayList<>();
    for (String part : split(text)) {
      if (part.isEmpty()) {
        continue;
      }
      if (terms.contains(part)) {
        throw new InvalidSettingException(key, "“" + part + "” is given twice; once is enough.");
      }
      terms.add(part);
    }
    if (terms.isEmpty()) {
      throw new InvalidSettingException(key, "Enter at least one term to count, such as A, B.");
    }
    return List.copyOf(terms);
  }

  /** Writes terms so that {@link #parse} gives them back. */
  public static String format(List<String> terms) {
    List<String> escaped = new ArrayList<>();
    for (String term : terms) {
      escaped.add(term.replace("\\", "\\\\").replace(",", "\\,"));
    }
    return String.join(", ", escaped);
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        part.append(text.charAt(++i));
      } else if (c == ',') {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    return parts;
  }
}
