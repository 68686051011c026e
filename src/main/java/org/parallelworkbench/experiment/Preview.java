package org.parallelworkbench.experiment;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parallelworkbench.analysis.Schedule;
import org.parallelworkbench.engine.RunReport;

/**
 * What a plan is going to ask for. Immutable.
 *
 * @param runs the runs in their order; where pilots are yet to find worker counts, as if they found
 *     as many as they may
 * @param atMost whether there may be fewer, because pilots end or a precision is reached early
 * @param estimate how long the runs take together if the workers never get into each other's way,
 *     so rather too short where there are more workers than cores; empty if nothing is known
 */
public record Preview(List<PlannedRun> runs, boolean atMost, Optional<Duration> estimate) {

  public Preview {
    runs = List.copyOf(runs);
  }

  /** What is known before anything was run. */
  public static Preview of(Plan plan) {
    return new Preview(new Agenda(plan).left(), isAtMost(plan), Optional.empty());
  }

  /**
   * What is known when the same work has been run over the same files.
   *
   * @param earlier a complete run, best a sequential one: where workers share cores, each file
   *     seems to take longer than it does alone
   */
  public static Preview of(Plan plan, RunReport earlier) {
    if (earlier.cancelled()) {
      return of(plan);
    }
    return of(plan, earlier.taskNanos());
  }

  /**
   * What is known when it is known how long each file or slice takes.
   *
   * @param taskNanos in the order in which they are taken, in nanoseconds
   */
  public static Preview of(Plan plan, long[] taskNanos) {
    Map<Integer, Long> nanosByWorkers = new HashMap<>();
    List<PlannedRun> runs = new Agenda(plan).left();
    long nanos = 0;
    for (PlannedRun run : runs) {
      nanos +=
          nanosByWorkers.computeIfAbsent(
              run.configuration().workers(), workers -> Schedule.idealNanos(taskNanos, workers));
    }
    return new Preview(runs, isAtMost(plan), Optional.of(Duration.ofNanos(nanos)));
  }

  private static boolean isAtMost(Plan plan) {
    return plan.pilots().isPresent() || plan.protocol().precision().isPresent();
  }

  /** The same for people, such as {@code 21 runs, about 3 min if no worker has to wait}. */
  public String sentence() {
    String count = runs.size() == 1 ? "1 run" : runs.size() + " runs";
    return (atMost ? "up to " : "")
        + count
        + estimate
            .map(time -> ", " + about(time) + " if no worker has to wait")
            .orElse(", how long is unknown until the first run ends");
  }

  private static String about(Duration time) {
    long seconds = time.plusMillis(500).toSeconds();
    if (seconds < 1) {
      return "less than a second";
    }
    if (seconds < 120) {
      return "about " + seconds + " s";
    }
    long minutes = time.plusSeconds(30).toMinutes();
    return minutes < 120
        ? "about " + minutes + " min"
        : "about " + time.plusMinutes(30).toHours() + " h";
  }
}
