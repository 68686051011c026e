package org.parallelworkbench.ui.timeline;

import java.util.Locale;

/** What the timeline has colours for; the style sheet sets them, by {@link #property()}. */
enum Ink {
  BACKGROUND,
  LANE,
  GRID,
  TEXT,
  READ,
  PREPROCESS,
  PROCESS,
  OTHER,
  /** Words on top of the colours above, which are the same in light and dark. */
  FILE_NAME,
  FAILED,
  STRAGGLER,
  /** What must stand out: the selection, a heading. */
  STRONG;

  /** The CSS property that sets the colour, such as {@code -ink-file-name}. */
  String property() {
    return "-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Ink of(Part part) {
    return switch (part) {
      case READ -> READ;
      case PREPROCESS -> PREPROCESS;
      case PROCESS -> PROCESS;
      case OTHER -> OTHER;
    };
  }
}
