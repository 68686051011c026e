package org.parallelworkbench.pipeline;

/**
 * Told by a {@link FileEvaluator} how far it is with one file. Used by one thread at a time; every
 * method returns at once.
 */
public interface StageObserver {

  /** An observer that ignores everything. */
  StageObserver NONE =
      new StageObserver() {
        @Override
        public void enter(Stage stage) {}

        @Override
        public void progress(double fraction) {}
      };

  /**
   * From now on, time is spent on {@code stage}. A streaming pipeline may enter a stage many times.
   */
  void enter(Stage stage);

  /**
   * Reports progress.
   *
   * @param fraction how much of the whole file's work is done, 0 to 1
   */
  void progress(double fraction);
}
