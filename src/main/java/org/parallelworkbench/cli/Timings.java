package org.parallelworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parallelworkbench.analysis.Schedule;
import org.parallelworkbench.analysis.Timing;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Measurement;

/** The figures of single runs. */
final class Timings {

  private static final double NANOS_PER_SECOND = 1e9;

  private Timings() {}

  /** One for each measured run, compared with the first measured run of the baseline. */
  static List<Timing> of(ExperimentReport report) {
    List<Measurement> measured =
        report.measurements().stream().filter(Measurement::counts).toList();
    Optional<Measurement> sequential =
        measured.stream().filter(it -> it.run().configuration().isBaseline()).findFirst();
    List<Timing> timings = new ArrayList<>();
    for (Measurement measurement : measured) {
      int workers = measurement.run().configuration().workers();
      OptionalDouble speedup =
          sequential.isEmpty() || measurement.makespanNanos() == 0
              ? OptionalDouble.empty()
              : OptionalDouble.of(sequential.get().seconds() / measurement.seconds());
      timings.add(
          new Timing(
              measurement.run().configuration().engine().id(),
              workers,
              measurement.seconds(),
              speedup,
              speedup.isEmpty()
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(speedup.getAsDouble() / workers),
              idealSeconds(report.baseline(), workers),
              measurement.files(),
              measurement.failed()));
    }
    return List.copyOf(timings);
  }

  /**
   * What the baseline's own file times would take if dealt from one queue to this many workers at
   * no cost; empty without a baseline.
   */
  static OptionalDouble idealSeconds(Optional<RunReport> baseline, int workers) {
    if (baseline.isEmpty()) {
      return OptionalDouble.empty();
    }
    long[] tasks = baseline.get().taskNanos();
    return OptionalDouble.of(Schedule.idealNanos(tasks, workers) / NANOS_PER_SECOND);
  }
}
