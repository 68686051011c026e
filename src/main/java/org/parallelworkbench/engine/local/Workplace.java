package org.parallelworkbench.engine.local;

/** Hands out the files of a run, and says where they are evaluated. */
interface Workplace extends Place, FileSource {

  /** Is told of the run before its first file is handed out. */
  default void open(LocalRun run) {}
}
