package org.parallelworkbench.engine.local;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;

/** Sleeps for each file, and ends the process that works on one called {@value #POISON}. */
public final class DeadlyWork implements Pipeline {

  static final String POISON = "poison";

  /** The count that is the number of the process that worked on a file. */
  static final String PROCESS = "process";

  private static final long MILLIS = 50;

  @Override
  public String id() {
    return "deadly";
  }

  @Override
  public String name() {
    return "Deadly";
  }

  @Override
  public String description() {
    return "Sleeps, or ends the process.";
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
        return List.of("letters", PROCESS);
      }

      @Override
      public Evaluation evaluate(SourceFile file, StageObserver observer)
          throws InterruptedException {
        observer.enter(Stage.READ);
        if (file.name().equals(POISON)) {
          Runtime.getRuntime().halt(3);
        }
        TimeUnit.MILLISECONDS.sleep(MILLIS);
        return new Evaluation(
            Counts.of(columns(), file.name().length(), ProcessHandle.current().pid()), 0, null);
      }
    };
  }
}
