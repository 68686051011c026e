package org.parallelworkbench.pipeline.regex;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parallelworkbench.pipeline.InvalidSettingException;

/**
 * A regular expression that makes sense. Immutable.
 *
 * @param columns the names of what is counted: matches, then each group by its name or number
 */
record Expression(Pattern pattern, List<String> columns) {

  private static final String MATCHES = "matches";

  /** What an expression may grow to when its repetitions are written out. */
  private static final int LARGEST = 10_000;

  /** What RE2 says, in plain words. */
  private static final Map<String, String> WORDS =
      Map.of(
          "missing closing ]", "there is no ] for this [",
          "missing argument to repetition operator", "there is nothing to repeat before it",
          "invalid nested repetition operator", "one repetition follows another",
          "invalid repeat count", "a repetition goes up to 1000, and from less to more",
          "invalid escape sequence", "there is no such escape; back references are not possible",
          "invalid character class range", "there is no such class or range of characters",
          "invalid or unsupported Perl syntax",
              "this is not known here; looking around and back references are not possible",
          "invalid named capture", "a group with a name is (?P<name>…), of letters, digits and _",
          "duplicate capture group name", "two groups have this name");

  /**
   * Reads an expression.
   *
   * @throws InvalidSettingException if it makes no sense, or is too large
   */
  static Expression parse(String text, boolean ignoreCase) throws InvalidSettingException {
    if (text.isEmpty()) {
      throw invalid("Enter a regular expression, such as \\d+ for numbers.");
    }
    Structure structure = Structure.of(text);
    if (structure.unclosed() >= 0) {
      throw invalid(at(structure.unclosed(), "(") + ": it is not closed.");
    }
    if (structure.stray() >= 0) {
      throw invalid(at(structure.stray(), ")") + ": there is no ( for it.");
    }
    if (structure.size() > LARGEST) {
      throw invalid(
          String.format(
              Locale.ROOT,
              "The expression’s repetitions multiply to more than %,d characters; use + or *.",
              LARGEST));
    }
    try {
      Pattern pattern = Pattern.compile(text, ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
      return new Expression(pattern, columns(pattern));
    } catch (PatternSyntaxException e) {
      throw invalid(explain(text, e));
    }
  }

  private static List<String> columns(Pattern pattern) throws InvalidSettingException {
    List<String> columns = new ArrayList<>(List.of(MATCHES));
    for (int group = 1; group <= pattern.groupCount(); group++) {
      columns.add("group " + group);
    }
    pattern.namedGroups().forEach((name, group) -> columns.set(group, name));
    if (columns.lastIndexOf(MATCHES) > 0) {
      throw invalid("Give the group “" + MATCHES + "” another name: there is such a column.");
    }
    return List.copyOf(columns);
  }

  private static String explain(String text, PatternSyntaxException e) {
    String part = e.getPattern();
    String reason = WORDS.getOrDefault(e.getDescription(), e.getDescription());
    if (part.isEmpty()) {
      return "The expression: " + reason + ".";
    }
    int at = text.endsWith(part) ? text.length() - part.length() : text.indexOf(part);
    return (at < 0 ? "In the expression, “" + part + "”" : at(at, part)) + ": " + reason + ".";
  }

  /**
   * @param index from 0
   */
  private static String at(int index, String part) {
    return "At character " + (index + 1) + ", “" + part + "”";
  }

  private static InvalidSettingException invalid(String message) {
    return new InvalidSettingException(RegexMatches.EXPRESSION.key(), message);
  }
}
