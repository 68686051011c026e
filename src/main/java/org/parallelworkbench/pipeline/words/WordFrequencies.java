package org.parallelworkbench.pipeline.words;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.parallelworkbench.pipeline.Breakdown;
import org.parallelworkbench.pipeline.BreakdownFormat;
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
import org.parallelworkbench.pipeline.Terms;
import org.parallelworkbench.pipeline.text.TextFiles;
import org.parallelworkbench.pipeline.text.TextFiles.Text;

/** Counts how often each word occurs in a text. */
public final class WordFrequencies implements Pipeline {

  /** How many of the most frequent words are shown. */
  public static final Option<Integer> TOP =
      Option.number(
          "top", "Top", "How many of the most frequent words to show and export.", 25, 1, 100_000);

  /** A list of words to leave out. */
  public static final Option<String> STOP_LIST =
      Option.choice(
          "stop-list",
          "Stop list",
          "A list of words to leave out: none, or such English ones as the, of and don’t.",
          List.of(StopWords.NO_LIST, StopWords.ENGLISH_LIST));

  /** More words to leave out. */
  public static final Option<String> STOP_WORDS =
      Option.text(
          "stop-words",
          "Leave out",
          "Words to leave out besides, separated by commas; case does not matter.",
          "");

  /** How long a word is at least. */
  public static final Option<Integer> SHORTEST =
      Option.number(
          "min-length",
          "Shortest",
          "How many characters a word must have to be counted.",
          1,
          1,
          WordForm.LONGEST);

  /** Whether words that differ only in case are the same. */
  public static final Option<Boolean> IGNORE_CASE =
      Option.toggle(
          "ignore-case",
          "Ignore case",
          "Whether words that differ only in case are the same word.",
          true);

  private static final String WORDS = "words";
  private static final String DISTINCT_WORDS = "distinct words";
  private static final List<String> COLUMNS = List.of(WORDS, DISTINCT_WORDS);

  @Override
  public String id() {
    return "words";
  }

  @Override
  public String name() {
    return "Word frequencies";
  }

  @Override
  public String description() {
    return "Counts how often each word occurs, in each file and in all of them.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(
        TOP,
        STOP_LIST,
        STOP_WORDS,
        SHORTEST,
        IGNORE_CASE,
        TextFiles.CHARSET,
        TextFiles.MALFORMED,
        TextFiles.DOCUMENTS);
  }

  @Override
  public FileEvaluator evaluator(Settings settings) throws InvalidSettingException {
    String more = settings.get(STOP_WORDS);
    return new Evaluator(
        TextFiles.of(settings),
        new WordForm(settings.get(IGNORE_CASE)),
        new StopWords(
            settings.get(STOP_LIST),
            more.isBlank() ? List.of() : Terms.parse(STOP_WORDS.key(), more)),
        settings.get(SHORTEST),
        settings.get(TOP));
  }

  private record Evaluator(
      TextFiles files, WordForm form, StopWords stopWords, int shortest, int top)
      implements FileEvaluator {

    @Override
    public List<String> columns() {
      return COLUMNS;
    }

    @Override
    public boolean addsUp(String column) {
      return !column.equals(DISTINCT_WORDS);
    }

    @Override
    public Optional<BreakdownFormat> breakdown() {
      return Optional.of(new BreakdownFormat(WORDS, "word", top));
    }

    @Override
    public Evaluation evaluate(SourceFile file, StageObserver observer)
        throws IOException, RefusedException, InterruptedException {
      Text<WordCounter> text =
          files.read(file, () -> new WordCounter(form, stopWords, shortest), observer);
      Breakdown breakdown = text.sink().finish();
      return text.evaluation(
          Counts.of(COLUMNS, text.sink().words(), breakdown.size()).with(breakdown));
    }
  }
}
