package org.parallelworkbench.ui.appearance;

import java.util.Optional;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The one colour that says what to press, what is chosen and where the keyboard is. */
public enum Accent {
  /** The operating system's, as it changes. */
  SYSTEM(null),
  BLUE("#0969da"),
  TEAL("#0f7b7b"),
  GREEN("#2f7d32"),
  VIOLET("#7a4fd0"),
  PINK("#bf3989"),
  ORANGE("#bc4c00"),
  GRAPHITE("#57606a");

  private final @Nullable String base;

  Accent(@Nullable String base) {
    this.base = base;
  }

  /** Its colour before it is made to suit light or dark; empty if that is for the system to say. */
  public Optional<Color> base() {
    return Optional.ofNullable(base).map(Color::web);
  }
}
