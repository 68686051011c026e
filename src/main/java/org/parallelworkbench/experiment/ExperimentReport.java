package org.parallelworkbench.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallelworkbench.analysis.Agreement;
import org.parallelworkbench.analysis.ComparisonSummary;
import org.parallelworkbench.analysis.Ratio;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.analysis.ScalingSweep;
import org.parallelworkbench.analysis.Schedule;
import org.parallelworkbench.analysis.Timing;
import org.parallelworkbench.engine.RunReport;

/**
 * Everything one experiment gave, or has given up to now. Immutable.
 *
 * <p>Of all the runs' own reports, of which a few dozen over 100,000 files would not fit into
 * memory, only two are kept: the first baseline's, whose file times tell what is possible at best,
 * and the latest.
 *
 * @param experiment what was run; its plan names the configurations that pilots have found
 * @param startedAt when it began, reading files to warm up included
 * @param measurements one for each run, in the order in which they were made
 * @param agreement whether all complete runs gave the same answers, warm-ups included
 * @param baseline the report of the first complete run of the baseline that was measured; of a
 *     warm-up while there is none
 * @param latest the report of the run that ended last, which may have been cancelled
 * @param complete whether everything planned was run; {@code false} while it goes on
 */
public record ExperimentReport(
    Experiment experiment,
    Machine machine,
    Instant startedAt,
    List<Measurement> measurements,
    Agreement agreement,
    Optional<RunReport> baseline,
    Optional<RunReport> latest,
    boolean complete) {

  private static final double NANOS_PER_SECOND = 1e9;

  public ExperimentReport {
    measurements = List.copyOf(measurements);
  }

  /**
   * The measured times of each configuration, in seconds: warm-ups, pilots and runs that were
   * cancelled excluded. In the order of the plan, without those that have not been measured yet.
   */
  public Map<RunConfiguration, Sample> samples() {
    Map<RunConfiguration, List<Double>> seconds = new LinkedHashMap<>();
    experiment
        .plan()
        .configurations()
        .forEach(configuration -> seconds.put(configuration, new ArrayList<>()));
    for (Measurement measurement : measurements) {
      if (measurement.counts()) {
        seconds
            .computeIfAbsent(measurement.run().configuration(), missing -> new ArrayList<>())
            .add(measurement.seconds());
      }
    }
    Map<RunConfiguration, Sample> samples = new LinkedHashMap<>();
    seconds.forEach(
        (configuration, values) -> {
          if (!values.isEmpty()) {
            samples.put(configuration, new Sample(values));
          }
        });
    return Collections.unmodifiableMap(samples);
  }

  /** What each measured configuration comes to, in the order of the plan. */
  public List<ConfigurationSummary> summaries() {
    Map<RunConfiguration, Sample> samples = samples();
    Optional<Sample> sequential =
        samples.entrySet().stream()
            .filter(entry -> entry.getKey().isBaseline())
            .map(Map.Entry::getValue)
            .findFirst();
    return samples.entrySet().stream()
        .map(entry -> ConfigurationSummary.of(entry.getKey(), entry.getValue(), sequential))
        .toList();
  }

  /**
   * The baseline and one parallel engine at each of its worker counts, to find out how it scales.
   *
   * @param engine the engine's id
   * @return empty until both have been measured
   */
  public Optional<ScalingSweep> sweep(String engine) {
    SortedMap<Integer, Sample> parallel = new TreeMap<>();
    Optional<Sample> sequential = Optional.empty();
    for (Map.Entry<RunConfiguration, Sample> entry : samples().entrySet()) {
      RunConfiguration configuration = entry.getKey();
      if (configuration.isBaseline()) {
        sequential = Optional.of(entry.getValue());
      } else if (configuration.engine().id().equals(engine)) {
        parallel.put(configuration.workers(), entry.getValue());
      }
    }
    return parallel.isEmpty()
        ? Optional.empty()
        : sequential.map(baseline -> new ScalingSweep(baseline, parallel));
  }

  /**
   * What each measured configuration comes to, as a comparison with the baseline: its elapsed time
   * is the mean of its measurements.
   */
  public ComparisonSummary comparison() {
    long[] tasks = baseline.map(RunReport::taskNanos).orElse(new long[0]);
    List<Timing> timings = new ArrayList<>();
    List<Sample> seconds = new ArrayList<>();
    for (ConfigurationSummary summary : summaries()) {
      RunConfiguration configuration = summary.configuration();
      boolean first = configuration.isBaseline();
      timings.add(
          new Timing(
              configuration.engine().id(),
              configuration.workers(),
              summary.seconds().mean(),
              first ? OptionalDouble.of(1) : value(summary.speedup()),
              first ? OptionalDouble.of(1) : value(summary.efficiency()),
              baseline.isPresent()
                  ? OptionalDouble.of(
                      Schedule.idealNanos(tasks, configuration.workers()) / NANOS_PER_SECOND)
                  : OptionalDouble.empty(),
              experiment.files().size(),
              mostFailed(configuration)));
      seconds.add(summary.seconds());
    }
    return new ComparisonSummary(timings, seconds, agreement);
  }

  private static OptionalDouble value(Optional<Ratio> ratio) {
    return ratio.isPresent() ? OptionalDouble.of(ratio.get().value()) : OptionalDouble.empty();
  }

  private long mostFailed(RunConfiguration configuration) {
    return measurements.stream()
        .filter(measurement -> measurement.run().configuration().equals(configuration))
        .mapToLong(Measurement::failed)
        .max()
        .orElse(0);
  }
}
