package org.parallelworkbench.pipeline.stats;

import java.io.IOException;
import java.util.List;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FileEvaluator;
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
 * Counts what {@code wc} counts in a text, and its sentences and different words.
 *
 * <p>Lines, words and characters are those of {@code wc -l -w -m} in a UTF-8 locale, for texts that
 * decode and have no byte order mark, which is no character here: line feeds; stretches without
 * white space; code points. White space is what POSIX's {@code isspace} and glibc's {@code
 * iswspace} take for it, and as in GNU's {@code wc} also spaces that forbid a line break. All other
 * characters make words, as POSIX has it; older versions of GNU's {@code wc} leave out those that
 * cannot be printed.
 */
public final class TextStatistics implements Pipeline {

  /** Whether words that differ only in case are the same. */
  public static final Option<Boolean> IGNORE_CASE =
      Option.toggle(
          "ignore-case",
          "Ignore case",
          "Whether words that differ only in case are the same word.",
          true);

  /** Whether a sentence may go on in the next line. */
  public static final Option<Boolean> JOIN_LINES =
      Option.toggle(
          "join-lines",
          "Sentences over lines",
          "Whether a sentence goes on in the next line, unless an empty one is between; otherwise"
              + " each line’s end is a sentence’s end.",
          true);

  private static final String DISTINCT_WORDS = "distinct words";
  private static final String LONGEST_LINE = "longest line";

  private static final List<String> COLUMNS =
      List.of("lines", "words", "characters", "sentences", DISTINCT_WORDS, LONGEST_LINE);

  @Override
  public String id() {
    return "stats";
  }

  @Override
  public String name() {
    return "Text statistics";
  }

  @Override
  public String description() {
    return "Counts each text’s lines, words and characters as wc does, and sentences.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(
        IGNORE_CASE, JOIN_LINES, TextFiles.CHARSET, TextFiles.MALFORMED, TextFiles.DOCUMENTS);
  }

  @Override
  public FileEvaluator evaluator(Settings settings) throws InvalidSettingException {
    return new Evaluator(
        TextFiles.of(settings), settings.get(IGNORE_CASE), settings.get(JOIN_LINES));
  }

  private record Evaluator(TextFiles files, boolean ignoreCase, boolean joinLines)
      implements FileEvaluator {

    @Override
    public List<String> columns() {
      return COLUMNS;
    }

    @Override
    public boolean addsUp(String column) {
      return !column.equals(DISTINCT_WORDS) && !column.equals(LONGEST_LINE);
    }

    @Override
    public Evaluation evaluate(SourceFile file, StageObserver observer)
        throws IOException, RefusedException, InterruptedException {
      Text<Tally> text = files.read(file, () -> new Tally(ignoreCase, joinLines), observer);
      return text.evaluation(Counts.of(COLUMNS, text.sink().finish()));
    }
  }
}
