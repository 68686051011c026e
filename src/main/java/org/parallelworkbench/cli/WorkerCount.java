package org.parallelworkbench.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of workers. */
final class WorkerCount implements ITypeConverter<Integer> {

  /** More threads than this help no one, and may bring a machine down. */
  private static final int MOST = 1024;

  @Override
  public Integer convert(String text) {
    try {
      int count = Integer.parseInt(text.strip());
      if (count >= 1 && count <= MOST) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new TypeConversionException(
        "“" + text + "” is not a number of workers from 1 to " + MOST + ".");
  }
}
