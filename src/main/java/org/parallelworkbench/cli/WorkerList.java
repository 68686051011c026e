package org.parallelworkbench.cli;

import org.parallelworkbench.experiment.InvalidWorkerCountsException;
import org.parallelworkbench.experiment.WorkerCounts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads several numbers of workers. */
final class WorkerList implements ITypeConverter<WorkerCounts> {

  @Override
  public WorkerCounts convert(String text) {
    try {
      return WorkerCounts.parse(text);
    } catch (InvalidWorkerCountsException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
