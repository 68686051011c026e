package org.parallelworkbench.engine.local;

/** Hands out the files of a list, each of them once. Thread-safe. */
interface FileSource {

  /**
   * The place of the file that a worker is to take next, or -1 if all are handed out, which then
   * stays so.
   */
  int next(int worker);

  /** Whether files are put aside for a worker that will be handed out to no other. */
  default boolean owes(int worker) {
    return false;
  }

  /**
   * The place of a file put aside for a worker whose result is there already, which takes no more
   * than to keep it; -1 if there is none.
   */
  default int delivered(int worker) {
    return -1;
  }
}
