package org.parallelworkbench.ui.appearance;

/** What the program’s colours follow. */
public enum ThemeChoice {
  /** The operating system's light or dark scheme, as it changes. */
  SYSTEM,
  /** Always light. */
  LIGHT,
  /** Always dark. */
  DARK
}
