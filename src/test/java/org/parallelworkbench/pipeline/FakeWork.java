package org.parallelworkbench.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Work that a test makes up, and files that exist in name only. */
public final class FakeWork {

  /** The name of the one count that every file gets. */
  public static final String COLUMN = "n";

  /** The size of each of the {@link #files}, in bytes. */
  public static final long FILE_SIZE = 1000;

  /** What is done to one file. */
  @FunctionalInterface
  public interface Body {

    /** Gives the file's one count, or goes wrong in whichever way the test is about. */
    long count(SourceFile file, StageObserver observer)
        throws IOException, RefusedException, InterruptedException;
  }

  private FakeWork() {}

  /** A pipeline that does {@code body} to each file and says it has read all its bytes. */
  public static PreparedPipeline of(Body body) {
    return prepare(body, null);
  }

  /** A pipeline that has turned each file's bytes into text in this way. */
  public static PreparedPipeline decoded(TextEncoding encoding) {
    return prepare((file, observer) -> 0, encoding);
  }

  private static PreparedPipeline prepare(Body body, @Nullable TextEncoding encoding) {
    try {
      return PreparedPipeline.of(new BodyPipeline(body, encoding), Settings.DEFAULTS);
    } catch (InvalidSettingException e) {
      throw new AssertionError("a pipeline without options takes every setting", e);
    }
  }

  /** A pipeline that goes through the stages at once and counts the characters of the name. */
  public static PreparedPipeline quick() {
    return of(
        (file, observer) -> {
          for (Stage stage : Stage.values()) {
            observer.enter(stage);
          }
          return file.name().length();
        });
  }

  /** The demonstration pipeline, without its delays. */
  public static PreparedPipeline simulated(String terms) {
    Settings settings =
        Settings.DEFAULTS
            .with(Simulated.TERMS, terms)
            .with(Simulated.READ, "0")
            .with(Simulated.PREPROCESS, "0")
            .with(Simulated.PROCESS, "0");
    try {
      return PreparedPipeline.of(new Simulated(), settings);
    } catch (InvalidSettingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Files named {@code 0.txt}, {@code 1.txt}, … */
  public static List<SourceFile> files(int count) {
    return IntStream.range(0, count).mapToObj(FakeWork::file).toList();
  }

  /** The one of {@link #files} at this place. */
  public static SourceFile file(int index) {
    return new SourceFile(Path.of(index + ".txt"), FILE_SIZE);
  }

  /** The place of one of {@link #files} in their list. */
  public static int indexOf(SourceFile file) {
    return Integer.parseInt(file.name().replace(".txt", ""));
  }

  private record BodyPipeline(Body body, @Nullable TextEncoding encoding)
      implements Pipeline, FileEvaluator {

    @Override
    public String id() {
      return "fake";
    }

    @Override
    public String name() {
      return "Fake";
    }

    @Override
    public String description() {
      return "Does what a test says.";
    }

    @Override
    public List<Option<?>> options() {
      return List.of();
    }

    @Override
    public FileEvaluator evaluator(Settings settings) {
      return this;
    }

    @Override
    public List<String> columns() {
      return List.of(COLUMN);
    }

    @Override
    public Evaluation evaluate(SourceFile file, StageObserver observer)
        throws IOException, RefusedException, InterruptedException {
      return new Evaluation(
          Counts.of(columns(), body.count(file, observer)), Math.max(0, file.size()), encoding);
    }
  }
}
