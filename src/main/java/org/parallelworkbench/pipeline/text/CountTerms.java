package org.parallelworkbench.pipeline.text;

import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Settings;

/**
 * Reads text files of any size and encoding, and counts terms in them.
 *
 * <p>A count is what Python's {@code text.upper().count(term.upper())} gives, or {@code
 * text.count(term)} if case matters: occurrences are found from left to right and do not overlap,
 * and upper case is Unicode's full mapping without a language ({@code ß} becomes {@code SS}), as
 * the running Java version knows it.
 */
public final class CountTerms implements Pipeline {

  /** What to count. */
  public static final Option<List<String>> TERMS =
      Option.terms("terms", "Terms", "What to count in each file’s text.", "A, B");

  /** Whether upper and lower case are the same. */
  public static final Option<Boolean> IGNORE_CASE =
      Option.toggle(
          "ignore-case",
          "Ignore case",
          "Whether upper and lower case count as the same letter.",
          true);

  @Override
  public String id() {
    return "terms";
  }

  @Override
  public String name() {
    return "Count terms";
  }

  @Override
  public String description() {
    return "Reads each text file, whatever its encoding, and counts terms in it.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(TERMS, IGNORE_CASE, TextFiles.CHARSET, TextFiles.MALFORMED, TextFiles.DOCUMENTS);
  }

  @Override
  public FileEvaluator evaluator(Settings settings) throws InvalidSettingException {
    List<String> terms = settings.get(TERMS);
    boolean ignoreCase = settings.get(IGNORE_CASE);
    return new TermCounter(
        terms, new Needles(needles(terms, ignoreCase), ignoreCase), TextFiles.of(settings));
  }

  /** What to look for in the text that the matchers see. */
  private static List<String> needles(List<String> terms, boolean ignoreCase)
      throws InvalidSettingException {
    List<String> needles = new ArrayList<>();
    for (String term : terms) {
      if (term.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
        throw new InvalidSettingException(
            TERMS.key(), "“" + term + "” has half a character in it; type it again.");
      }
      String needle = ignoreCase ? UpperCaser.upperCase(term) : term;
      int same = needles.indexOf(needle);
      if (same >= 0) {
        throw new InvalidSettingException(
            TERMS.key(),
            "“"
                + terms.get(same)
                + "” and “"
                + term
                + "” are the same when case is ignored; keep one of them.");
      }
      needles.add(needle);
    }
    return List.copyOf(needles);
  }
}
