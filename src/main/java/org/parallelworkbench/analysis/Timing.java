package org.parallelworkbench.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;

/**
 * How one run did against the sequential run of the same work.
 *
 * @param engine the engine's id
 * @param elapsedSeconds the run's makespan
 * @param speedup sequential time ÷ elapsed time; empty without a sequential run
 * @param efficiency speedup ÷ workers; empty without a sequential run
 * @param idealSeconds what the sequential run's own file times would take if dealt from one queue
 *     to this many workers at no cost, files that can be cut into slices in equal parts; empty
 *     without a sequential run
 * @param files how many files there were
 * @param failed how many of them failed
 */
public record Timing(
    String engine,
    int workers,
    double elapsedSeconds,
    OptionalDouble speedup,
    OptionalDouble efficiency,
    OptionalDouble idealSeconds,
    long files,
    long failed) {

  private static final double NANOS_PER_SECOND = 1e9;

  /**
   * Times each of several runs of the same work. The first complete sequential run among them is
   * the baseline. Left out are cancelled and resumed runs, whose time means nothing, and those
   * whose number of workers changed, whose time stands for none of them.
   */
  public static List<Timing> of(List<RunReport> reports) {
    List<RunReport> complete = reports.stream().filter(RunReport::comparable).toList();
    Optional<RunReport> baseline =
        complete.stream().filter(report -> report.engine().equals(Engines.SEQUENTIAL)).findFirst();
    List<Timing> timings = new ArrayList<>();
    for (RunReport report : complete) {
      timings.add(of(report, baseline));
    }
    return List.copyOf(timings);
  }

  private static Timing of(RunReport report, Optional<RunReport> baseline) {
    double elapsed = report.makespanNanos() / NANOS_PER_SECOND;
    OptionalDouble speedup = OptionalDouble.empty();
    OptionalDouble efficiency = OptionalDouble.empty();
    OptionalDouble ideal = OptionalDouble.empty();
    if (baseline.isPresent()) {
      RunReport sequential = baseline.get();
      if (report.makespanNanos() > 0) {
        double ratio = (double) sequential.makespanNanos() / report.makespanNanos();
        speedup = OptionalDouble.of(ratio);
        efficiency = OptionalDouble.of(ratio / report.workers());
      }
      long[] tasks = sequential.taskNanos();
      ideal = OptionalDouble.of(Schedule.idealNanos(tasks, report.workers()) / NANOS_PER_SECOND);
    }
    return new Timing(
        report.engine(),
        report.workers(),
        elapsed,
        speedup,
        efficiency,
        ideal,
        report.results().size(),
        report.count(FileStatus.FAILED));
  }
}
