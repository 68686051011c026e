package org.parallelworkbench.engine;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A way of executing a batch of files.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader}, need a public no-argument
 * constructor, and are safe for use by many threads. Whichever engine is used, and with however
 * many workers, the same request gives equal counts.
 */
public interface Engine {

  /** A short stable name for the command line and files, such as {@code threads}. */
  String id();

  /** What people see, such as {@code Thread pool}. */
  String name();

  /** One sentence on how it executes. */
  String description();

  /** Whether the worker count makes a difference; {@code false} for engines with one worker. */
  boolean parallel();

  /**
   * Why it can run nothing on this computer as it is set up, as a lower-case phrase that says what
   * to do; empty if it can.
   */
  default Optional<String> obstacle() {
    return Optional.empty();
  }

  /**
   * How many cores its workers share, as far as that is known now; empty if it is not, as before
   * there is a connection to a cluster.
   */
  default OptionalInt cores() {
    return OptionalInt.of(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Where a worker, counted from 1, does its work; empty if all of the engine's do it at the same.
   */
  default Optional<WorkerSite> site(int worker) {
    return Optional.empty();
  }

  /**
   * Evaluates every file of the request and returns when no worker is at work any more.
   *
   * <p>A file that fails does not stop the others. When cancelled, files in flight are interrupted
   * and the report holds what had been finished by then.
   *
   * @param listener is told of everything as it happens, by the workers' threads
   * @param control stops the run when cancelled, at any time and from any thread; gives a parallel
   *     engine more or fewer workers, before or during the run
   */
  RunReport run(RunRequest request, RunListener listener, RunControl control);
}
