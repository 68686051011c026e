package org.parallelworkbench.engine.local;

/**
 * Threads that fork and steal: the first has the whole list, each other takes over half of what
 * another has left, until there is nothing to halve.
 *
 * <p>Not on a {@link java.util.concurrent.ForkJoinPool}: its threads run to the end what they have
 * forked, and cannot be told to leave it to others when there are to be fewer of them.
 */
public final class ForkJoinEngine extends CrewEngine {

  /** By the time of this machine. */
  public ForkJoinEngine() {
    this(RunClock.SYSTEM);
  }

  ForkJoinEngine(RunClock clock) {
    super(clock);
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
  FileSource files(int count) {
    return new StealingOrder(count);
  }
}
