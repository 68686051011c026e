package org.parallelworkbench.pipeline.regex;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.Failures;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.HitSearch;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.text.TextFiles;
import org.parallelworkbench.pipeline.text.TextFiles.Text;

/**
 * Counts the matches of a regular expression in each text, and how often each of its groups takes
 * part in one. The expression is RE2's, whose time grows with the text's length and no faster,
 * whatever the expression.
 */
public final class RegexMatches implements Pipeline {

  /** What to look for. */
  public static final Option<String> EXPRESSION =
      Option.text(
          "expression",
          "Expression",
          "A regular expression in RE2’s syntax; (?P<name>…) is a group with a column of its own.",
          "\\pL+");

  /** Whether upper and lower case are the same. */
  public static final Option<Boolean> IGNORE_CASE =
      Option.toggle(
          "ignore-case",
          "Ignore case",
          "Whether upper and lower case match the same letters.",
          false);

  /** What is matched as a whole. */
  public static final Option<String> MATCH =
      Option.choice(
          "match",
          "Match",
          "Matches are looked for in each line by itself, or in the whole text, of up to 16 million"
              + " characters.",
          List.of("lines", "text"));

  @Override
  public String id() {
    return "regex";
  }

  @Override
  public String name() {
    return "Regular expression";
  }

  @Override
  public String description() {
    return "Counts a regular expression’s matches in each text, and those of its groups.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(
        EXPRESSION,
        IGNORE_CASE,
        MATCH,
        TextFiles.CHARSET,
        TextFiles.MALFORMED,
        TextFiles.DOCUMENTS);
  }

  @Override
  public FileEvaluator evaluator(Settings settings) throws InvalidSettingException {
    return new Evaluator(
        TextFiles.of(settings),
        Expression.parse(settings.get(EXPRESSION), settings.get(IGNORE_CASE)),
        settings.get(MATCH).equals("lines"));
  }

  private record Evaluator(TextFiles files, Expression expression, boolean byLine)
      implements FileEvaluator {

    @Override
    public List<String> columns() {
      return expression.columns();
    }

    @Override
    public Optional<HitSearch> hits() {
      return byLine ? Optional.of(new LineHits(expression.pattern())) : Optional.empty();
    }

    @Override
    public Evaluation evaluate(SourceFile file, StageObserver observer)
        throws IOException, RefusedException, InterruptedException {
      try {
        Text<MatchCounter> text =
            files.read(file, () -> new MatchCounter(expression.pattern(), byLine), observer);
        return text.evaluation(Counts.of(columns(), text.sink().finish()));
      } catch (WatchedText.InterruptedReading e) {
        throw Failures.interrupted(e);
      } catch (MatchCounter.TooLong e) {
        throw new RefusedException(String.valueOf(e.getMessage()));
      }
    }
  }
}
