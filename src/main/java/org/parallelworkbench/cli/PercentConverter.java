package org.parallelworkbench.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 2%}, {@code 2 %} or {@code 2} as 2. */
final class PercentConverter implements ITypeConverter<Double> {
  @Override
  public Double convert(String text) {
    try {
      return Double.parseDouble(text.strip().replaceFirst("\\s*%$", ""));
    } catch (NumberFormatException e) {
      throw new TypeConversionException("“" + text + "” is not a percentage, such as 2%.");
    }
  }
}
