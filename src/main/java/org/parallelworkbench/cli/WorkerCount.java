package org.parallelworkbench.cli;

import org.parallelworkbench.experiment.WorkerCounts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of workers. */
final class WorkerCount implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String text) {
    try {
      int count = Integer.parseInt(text.strip());
      if (count >= 1 && count <= WorkerCounts.MOST) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new TypeConversionException(
        "“" + text + "” is not a number of workers from 1 to " + WorkerCounts.MOST + ".");
  }
}
