package org.parallelworkbench.engine.local;

import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.TakingOrder;

/**
 * Threads that fork and steal: the first has the whole list, each other takes over half of what
 * another has left, until there is nothing to halve.
 *
 * <p>Not on a {@link java.util.concurrent.ForkJoinPool}: its threads run to the end what they have
 * forked, and cannot be told to leave it to others when there are to be fewer of them.
 */
public final class ForkJoinEngine implements Engine {

  private final RunClock clock;

  /** By the time of this machine. */
  public ForkJoinEngine() {
    this(RunClock.SYSTEM);
  }

  ForkJoinEngine(RunClock clock) {
    this.clock = clock;
  }

  @Override
  public String id() {
    return "forkjoin";
  }

  @Override
  public String name() {
    return "Fork/join";
  }

  @Override
  public String description() {
    return "Threads that halve the list of files among them and steal work from one another.";
  }

  @Override
  public boolean parallel() {
    return true;
  }

  @Override
  public RunReport run(RunRequest request, RunListener listener, RunControl control) {
    LocalRun run = new LocalRun(this, request, listener, control, clock);
    FileSource files = new StealingOrder(request.files().size());
    return Crew.run(
        run,
        new UnitQueue(run, TakingOrder.of(run.request()), files),
        Thread.ofPlatform().daemon().factory());
  }
}
