package org.parallelworkbench.engine.local;

import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;

/** The plain loop on the calling thread: the baseline, without pool or queue. */
public final class SequentialEngine implements Engine {

  @Override
  public String id() {
    return "sequential";
  }

  @Override
  public String name() {
    return "Sequential";
  }

  @Override
  public String description() {
    return "One file after another in a plain loop: the baseline.";
  }

  @Override
  public boolean parallel() {
    return false;
  }

  @Override
  public RunReport run(RunRequest request, RunListener listener, RunControl control) {
    RunRequest single = request.withWorkers(1);
    LocalRun run = new LocalRun(single, listener, control);
    control.whileInterruptible(
        () -> {
          for (int i = 0; run.wants(i); i++) {
            run.evaluate(i, 1);
          }
        });
    return run.report(this);
  }
}
