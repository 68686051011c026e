package org.parallelworkbench.spark.payload;

import java.nio.file.Files;
import java.util.List;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;

/** Asks a worker which Java it has, and whether it sees a file. Also wakes it up. */
public final class Probe implements Pipeline {

  /** The name of the count that is the worker's Java version. */
  public static final String JAVA = "java";

  /** The name of the count that is 1 if the worker can read the file, or else 0. */
  public static final String READABLE = "readable";

  @Override
  public String id() {
    return "probe";
  }

  @Override
  public String name() {
    return "Probe";
  }

  @Override
  public String description() {
    return "Asks a worker what it has.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of();
  }

  @Override
  public FileEvaluator evaluator(Settings settings) {
    return new FileEvaluator() {
      @Override
      public List<String> columns() {
        return List.of(JAVA, READABLE);
      }

      @Override
      public Evaluation evaluate(SourceFile file, StageObserver observer) {
        long readable = Files.isReadable(file.path()) ? 1 : 0;
        return new Evaluation(Counts.of(columns(), Runtime.version().feature(), readable), 0, null);
      }
    };
  }
}
