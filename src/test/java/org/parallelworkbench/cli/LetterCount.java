package org.parallelworkbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.TextEncoding;

/** A pipeline that reads files, with an option of each kind that the demonstration has not. */
final class LetterCount implements Pipeline {

  private static final Option<List<String>> TERMS =
      Option.terms("terms", "Terms", "What to count.", "A, B");
  private static final Option<Boolean> IGNORE_CASE =
      Option.toggle("ignore-case", "Ignore case", "Counts a like A.", true);
  private static final Option<String> CHARSET =
      Option.choice(
          "charset", "Charset", "How to decode 100% of ${it}.", List.of("utf-8", "latin1"));

  @Override
  public String id() {
    return "terms";
  }

  @Override
  public String name() {
    return "Letters";
  }

  @Override
  public String description() {
    return "Counts letters.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(TERMS, IGNORE_CASE, CHARSET);
  }

  @Override
  public FileEvaluator evaluator(Settings settings) throws InvalidSettingException {
    return new Evaluator(settings.get(TERMS), settings.get(IGNORE_CASE), settings.get(CHARSET));
  }

  private record Evaluator(List<String> columns, boolean ignoreCase, String charset)
      implements FileEvaluator {

    @Override
    public Evaluation evaluate(SourceFile file, StageObserver observer) throws IOException {
      byte[] bytes = Files.readAllBytes(file.path());
      String text = new String(bytes, StandardCharsets.UTF_8);
      String counted = ignoreCase ? text.toUpperCase(Locale.ROOT) : text;
      long[] counts =
          columns.stream().mapToLong(term -> counted.split(term, -1).length - 1).toArray();
      TextEncoding encoding =
          new TextEncoding(charset, TextEncoding.Decision.VALID_UTF_8, 100, 0, -1);
      return new Evaluation(Counts.of(columns, counts), bytes.length, encoding);
    }
  }
}
