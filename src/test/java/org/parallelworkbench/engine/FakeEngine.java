package org.parallelworkbench.engine;

import java.util.function.IntToDoubleFunction;

/** An engine that does to a run what a test says. */
public record FakeEngine(String id, boolean parallel, Behaviour behaviour) implements Engine {

  /** Stands in for {@link Engine#run}. */
  @FunctionalInterface
  public interface Behaviour {

    /** Gives the report, or throws. */
    RunReport run(RunRequest request, RunListener listener, RunControl control);
  }

  /**
   * An engine that declares how long its runs took and takes no time itself: every file is done,
   * or, once cancelled, every file but the last.
   *
   * @param secondsByWorkers the makespan with this many workers
   */
  public static FakeEngine taking(
      String id, boolean parallel, IntToDoubleFunction secondsByWorkers) {
    return new FakeEngine(
        id,
        parallel,
        (request, listener, control) -> {
          RunReport whole =
              Reports.run(
                  id,
                  request.workers(),
                  secondsByWorkers.applyAsDouble(request.workers()),
                  request.files().size(),
                  1);
          RunReport report = control.isCancelled() ? Reports.cancelled(whole) : whole;
          report.results().forEach(result -> listener.on(new RunEvent.Finished(result, 0)));
          return Reports.of(request, report);
        });
  }

  @Override
  public String name() {
    return "Fake " + id;
  }

  @Override
  public String description() {
    return "Does what a test says.";
  }

  @Override
  public RunReport run(RunRequest request, RunListener listener, RunControl control) {
    return behaviour.run(request, listener, control);
  }
}
