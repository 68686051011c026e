package org.parallelworkbench.engine;

import org.parallelworkbench.pipeline.Stage;

/** Something that happened to one file during a run. */
public sealed interface RunEvent {

  /** The file's place in {@link RunRequest#files()}, from 0. */
  int index();

  /** The worker it is about, from 1. */
  int worker();

  /**
   * A worker is at work on a file.
   *
   * @param stage the stage it is in
   * @param fraction how much of the file is done, 0 to 1
   * @param nanoTime when, by {@link System#nanoTime()}
   */
  record Working(int index, int worker, Stage stage, double fraction, long nanoTime)
      implements RunEvent {}

  /**
   * A worker is through with a file.
   *
   * @param nanoTime when, by {@link System#nanoTime()}
   */
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
