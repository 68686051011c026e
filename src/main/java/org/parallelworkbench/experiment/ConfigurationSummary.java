package org.parallelworkbench.experiment;

import java.util.Optional;
import org.parallelworkbench.analysis.Ratio;
import org.parallelworkbench.analysis.Sample;

/**
 * What the measured runs of one configuration come to. Immutable.
 *
 * @param seconds their wall times, in seconds
 * @param speedup against the baseline; empty for the baseline itself, without it, or if a time is 0
 * @param efficiency speedup ÷ workers; empty where the speedup is
 */
public record ConfigurationSummary(
    RunConfiguration configuration,
    Sample seconds,
    Optional<Ratio> speedup,
    Optional<Ratio> efficiency) {

  static ConfigurationSummary of(
      RunConfiguration configuration, Sample seconds, Optional<Sample> baseline) {
    Optional<Sample> comparable =
        baseline.filter(
            sequential ->
                !configuration.isBaseline() && sequential.mean() > 0 && seconds.mean() > 0);
    return new ConfigurationSummary(
        configuration,
        seconds,
        comparable.map(sequential -> Ratio.speedup(sequential, seconds)),
        comparable.map(
            sequential -> Ratio.efficiency(sequential, seconds, configuration.workers())));
  }
}
