package org.parallelworkbench.ui.run;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Says what the items of a box, in which nothing can be typed, are called. */
final class Named<T> extends StringConverter<T> {

  private final Function<T, String> name;

  Named(Function<T, String> name) {
    this.name = name;
  }

  @Override
  public String toString(@Nullable T item) {
    return item == null ? "" : name.apply(item);
  }

  @Override
  public @Nullable T fromString(String text) {
    return null;
  }
}
