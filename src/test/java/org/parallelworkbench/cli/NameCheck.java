package org.parallelworkbench.cli;

import java.io.IOException;
import java.util.List;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;

/** A pipeline of no options that opens nothing and does to each file what a test says. */
record NameCheck(Check check) implements Pipeline {

  /** Looks at a file. */
  interface Check {

    /** Returns the file's only count. */
    long of(SourceFile file) throws IOException, InterruptedException;
  }

  @Override
  public String id() {
    return "check";
  }

  @Override
  public String name() {
    return "Check";
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
  public boolean opensFiles() {
    return false;
  }

  @Override
  public FileEvaluator evaluator(Settings settings) {
    return new FileEvaluator() {
      @Override
      public List<String> columns() {
        return List.of("found");
      }

      @Override
      public Evaluation evaluate(SourceFile file, StageObserver observer)
          throws IOException, InterruptedException {
        return new Evaluation(Counts.of(columns(), check.of(file)), 0, null);
      }
    };
  }
}
