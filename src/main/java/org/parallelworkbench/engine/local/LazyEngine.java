package org.parallelworkbench.engine.local;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;

/** A lazily evaluated stream: a file is worked on at the moment its result is asked for. */
public final class LazyEngine implements Engine {

  @Override
  public String id() {
    return "lazy";
  }

  @Override
  public String name() {
    return "Lazy";
  }

  @Override
  public String description() {
    return "A lazy stream: each file is evaluated when its result is consumed.";
  }

  @Override
  public boolean parallel() {
    return false;
  }

  /**
   * The results as a sequential stream that evaluates nothing until it is consumed, and then no
   * more files than its consumer takes. Cancelling ends the stream early.
   *
   * <p>The consuming thread does the work. It is interrupted on cancellation only if the consumer
   * runs {@linkplain RunControl#whileInterruptible within it}.
   */
  public Stream<FileResult> stream(RunRequest request, RunListener listener, RunControl control) {
    return stream(new LocalRun(request.withWorkers(1), listener, control));
  }

  private static Stream<FileResult> stream(LocalRun run) {
    return IntStream.iterate(0, run::wants, i -> i + 1).mapToObj(i -> run.evaluate(i, 1));
  }

  @Override
  public RunReport run(RunRequest request, RunListener listener, RunControl control) {
    LocalRun run = new LocalRun(request.withWorkers(1), listener, control);
    // The run keeps each result itself; consuming them is what makes the stream do the work.
    control.whileInterruptible(() -> stream(run).forEach(result -> {}));
    return run.report(this);
  }
}
