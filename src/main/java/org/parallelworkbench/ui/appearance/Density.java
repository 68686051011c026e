package org.parallelworkbench.ui.appearance;

/** How much room there is around things. */
public enum Density {
  /** Room to breathe, and to hit with a finger. */
  COMFORTABLE,
  /** More on the screen at once. */
  COMPACT
}
