package org.parallelworkbench.cli;

/** Where the user's wish to stop the program comes from. */
@FunctionalInterface
interface StopSignal {

  /** Ends the listening when closed. */
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /** Runs {@code action} on some other thread if the user wishes to stop from now on. */
  Registration onStop(Runnable action);
}
