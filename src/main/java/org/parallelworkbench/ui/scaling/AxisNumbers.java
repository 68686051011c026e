package org.parallelworkbench.ui.scaling;

import java.util.function.DoubleFunction;
import javafx.util.StringConverter;

/** Writes an axis's numbers; they are never read back. */
final class AxisNumbers extends StringConverter<Number> {

  private final DoubleFunction<String> format;

  AxisNumbers(DoubleFunction<String> format) {
    this.format = format;
  }

  @Override
  public String toString(Number number) {
    return format.apply(number.doubleValue());
  }

  @Override
  public Number fromString(String text) {
    throw new UnsupportedOperationException("nobody types into an axis");
  }
}
