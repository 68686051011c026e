package org.parallelworkbench.ui.window;

/** What the window's colours follow. */
public enum ThemeChoice {
  /** The operating system's light or dark scheme, as it changes. */
  SYSTEM,
  /** Always light. */
  LIGHT,
  /** Always dark. */
  DARK
}
