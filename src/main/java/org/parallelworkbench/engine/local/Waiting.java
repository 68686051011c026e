package org.parallelworkbench.engine.local;

/** Where files wait that are to be tried again, and workers for something to do. */
interface Waiting {

  /** That of a run that tries no file twice. */
  Waiting NOBODY =
      new Waiting() {
        @Override
        public void again(int index, long when) {
          throw new IllegalStateException("no file is tried again");
        }

        @Override
        public void wake() {
          // Nobody is there.
        }
      };

  /** A file is to be tried again at some moment of the run's {@link LocalRun#clock()}. */
  void again(int index, long when);

  /** Whoever waits is to look again whether there is something to wait for. */
  void wake();
}
