package org.parallelworkbench.log;

/** How much is written to the log; each includes those before it. */
public enum LogLevel {
  /** Nothing. */
  OFF,
  /** What kept the program from doing its work. */
  ERROR,
  /** What went wrong without doing so. */
  WARNING,
  /** When the program and its runs began and ended. */
  INFO,
  /** Everything, for those who look for a fault. */
  DEBUG
}
