package org.parallelworkbench.engine;

import org.parallelworkbench.pipeline.Stage;

/** Something that happened to one file during a run. */
public sealed interface RunEvent {

  /** The file's place in {@link RunRequest#files()}, from 0. */
  int index();

  /** The worker it is about, from 1. */
  int worker();

  /** When it happened, by {@link System#nanoTime()}. */
  long nanoTime();

  /**
   * A worker is at work on a file, or on a slice of it.
   *
   * @param stage the stage it is in
   * @param fraction how much of the whole file is done in this round, 0 to 1, whoever did it
   */
  record Working(int index, int worker, Stage stage, double fraction, long nanoTime)
      implements RunEvent {}

  /** A worker is through with its slice of a file that is not finished yet. */
  record SliceEnded(int index, int worker, long nanoTime) implements RunEvent {}

  /**
   * An attempt at a file has failed, and the file waits for its next one.
   *
   * @param attempt the one that failed
   * @param attempts how many there are at most
   * @param waitNanos how long it waits at least, in nanoseconds
   */
  record Retrying(int index, Attempt attempt, int attempts, long waitNanos, long nanoTime)
      implements RunEvent {
    @Override
    public int worker() {
      return attempt.worker();
    }
  }

  /** A worker is through with a file. */
  record Finished(FileResult result, long nanoTime) implements RunEvent {
    @Override
    public int index() {
      return result.index();
    }

    @Override
    public int worker() {
      return result.worker();
    }
  }
}
