package org.parallelworkbench.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parallelworkbench.engine.Engine;

/**
 * What an experiment measures, and how. Immutable.
 *
 * @param configurations what to measure, none twice
 * @param pilots what finds further configurations when the experiment begins; empty when all are
 *     known
 * @param protocol how each is run
 */
public record Plan(
    List<RunConfiguration> configurations, Optional<Pilots> pilots, Protocol protocol) {

  /** More runs than this are taken for a slip. */
  public static final int MOST_RUNS = 100_000;

  public Plan {
    configurations = List.copyOf(configurations);
    if (configurations.isEmpty() && pilots.isEmpty()) {
      throw new IllegalArgumentException("Nothing to run: choose at least one engine.");
    }
    Set<RunConfiguration> seen = new HashSet<>();
    for (RunConfiguration configuration : configurations) {
      if (!seen.add(configuration)) {
        throw new IllegalArgumentException(
            configuration.label() + " is planned twice: ask for more repeats instead.");
      }
    }
    int toFind = pilots.map(search -> search.engines().size() * search.most()).orElse(0);
    long runs = (long) (configurations.size() + toFind) * (protocol.warmUps() + protocol.repeats());
    if (runs > MOST_RUNS) {
      throw new IllegalArgumentException(
          runs + " runs are too many: choose fewer worker counts or repeats.");
    }
  }

  /** Each of the configurations once, in this order, without warm-up. */
  public static Plan once(List<RunConfiguration> configurations) {
    return new Plan(configurations.stream().distinct().toList(), Optional.empty(), Protocol.once());
  }

  /**
   * The baseline, and each engine with each worker count; engines that are not parallel once.
   *
   * @param cores how many cores the machine has, which limits what {@link WorkerCounts#AUTO} tries
   */
  public static Plan of(
      Engine baseline, List<Engine> engines, WorkerCounts counts, int cores, Protocol protocol) {
    Set<RunConfiguration> configurations = new LinkedHashSet<>();
    configurations.add(new RunConfiguration(baseline, 1));
    List<Engine> piloted = new ArrayList<>();
    for (Engine engine : engines) {
      if (!engine.parallel()) {
        configurations.add(new RunConfiguration(engine, 1));
      } else if (counts.auto()) {
        piloted.add(engine);
      } else {
        counts.list().forEach(count -> configurations.add(new RunConfiguration(engine, count)));
      }
    }
    Optional<Pilots> pilots =
        piloted.isEmpty() ? Optional.empty() : Optional.of(Pilots.upToFourPerCore(piloted, cores));
    return new Plan(List.copyOf(configurations), pilots, protocol);
  }

  /** The plan when its pilots have found these. */
  Plan resolved(Collection<RunConfiguration> found) {
    Set<RunConfiguration> all = new LinkedHashSet<>(configurations);
    all.addAll(found);
    return new Plan(List.copyOf(all), Optional.empty(), protocol);
  }
}
