package org.parallelworkbench.analysis;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.StageTimes;

/**
 * Where all workers' time of one run went: workers × makespan, split without a gap. Immutable.
 *
 * <p>Parts are taken from the whole in the order of {@link TimePart}, each at most what is left, so
 * that they add up and none is negative even where files of one worker overlap.
 *
 * @param nanos every part, in nanoseconds; they add up to workers × makespan
 * @param files how many files were taken
 * @param handoverNanos the time of all workers in which files were to be had but none was in a
 *     stage: scheduling, and waiting before and between files
 */
public record TimeAudit(Map<TimePart, Long> nanos, long files, long handoverNanos) {

  private static final double NANOS_PER_SECOND = 1e9;

  public TimeAudit {
    nanos = Collections.unmodifiableMap(new EnumMap<>(nanos));
  }

  /** Accounts for a run. */
  public static TimeAudit of(RunReport report) {
    List<FileResult> taken =
        report.results().stream()
            .filter(result -> !result.times().equals(StageTimes.NEVER))
            .toList();
    Map<Integer, List<FileResult>> byWorker =
        taken.stream()
            .filter(result -> result.worker() >= 1 && result.worker() <= report.workers())
            .collect(Collectors.groupingBy(FileResult::worker));
    List<WorkerGaps> gaps =
        byWorker.values().stream()
            .map(files -> WorkerGaps.of(files, report.makespanNanos()))
            .toList();
    // A worker without a file has waited all the time, unless a file does not name its worker.
    boolean allNamed = byWorker.values().stream().mapToInt(List::size).sum() == taken.size();
    long idleWorkers = allNamed ? report.workers() - byWorker.size() : 0;
    long scheduling = sum(taken, TimeAudit::outsideStages);

    Remainder left = new Remainder(report.workers() * report.makespanNanos());
    Map<TimePart, Long> parts = new EnumMap<>(TimePart.class);
    parts.put(TimePart.READ, left.take(sum(taken, StageTimes::read)));
    parts.put(TimePart.PREPROCESS, left.take(sum(taken, StageTimes::preprocess)));
    parts.put(TimePart.PROCESS, left.take(sum(taken, StageTimes::process)));
    parts.put(TimePart.SCHEDULING, left.take(scheduling));
    long waiting = gaps.stream().mapToLong(WorkerGaps::sum).sum();
    parts.put(TimePart.WAITING, left.take(waiting + idleWorkers * report.makespanNanos()));
    parts.put(TimePart.UNEXPLAINED, left.take(Long.MAX_VALUE));
    long between = gaps.stream().mapToLong(WorkerGaps::betweenFiles).sum();
    return new TimeAudit(parts, taken.size(), scheduling + between);
  }

  private static long sum(List<FileResult> files, ToLongFunction<StageTimes> part) {
    return files.stream().map(FileResult::times).mapToLong(part).sum();
  }

  private static long outsideStages(StageTimes times) {
    return Math.max(0, times.elapsed() - times.read() - times.preprocess() - times.process());
  }

  /** All parts together: workers × makespan, in nanoseconds. */
  public long totalNanos() {
    return nanos.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Every part in tenths of a percent of the whole: 123 is 12.3 %. They add up to exactly 1000:
   * what rounding down leaves over goes to the parts that lost most by it. All are 0 if the run
   * took no time.
   */
  public Map<TimePart, Integer> permille() {
    long total = totalNanos();
    Map<TimePart, Integer> rounded = new EnumMap<>(TimePart.class);
    Arrays.stream(TimePart.values()).forEach(part -> rounded.put(part, 0));
    if (total == 0) {
      return rounded;
    }
    Map<TimePart, Double> lost = new EnumMap<>(TimePart.class);
    nanos.forEach(
        (part, time) -> {
          double exact = 1000.0 * time / total;
          rounded.put(part, (int) exact);
          lost.put(part, exact - (int) exact);
        });
    int left = 1000 - rounded.values().stream().mapToInt(Integer::intValue).sum();
    lost.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(left)
        .forEach(entry -> rounded.merge(entry.getKey(), 1, Integer::sum));
    return rounded;
  }

  /** {@link #handoverNanos} for each file, in seconds; empty if no file was taken. */
  public OptionalDouble handoverSecondsPerFile() {
    return files == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(handoverNanos / NANOS_PER_SECOND / files);
  }

  /** What is left of a whole while parts are taken from it. */
  private static final class Remainder {

    private long left;

    Remainder(long whole) {
      this.left = whole;
    }

    long take(long wanted) {
      long taken = Math.min(wanted, left);
      left -= taken;
      return taken;
    }
  }
}
