package org.parallelworkbench.ui.appearance;

/** Whether things may move on their way. */
public enum Motion {
  /** As the operating system has it, as it changes. */
  SYSTEM,
  /** Things slide into view. */
  FULL,
  /** Things are there at once. */
  REDUCED
}
