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
import java.util.stream.IntStream;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.StageTimes;

/**
 * Where all workers' time of one run went: workers × makespan, split without a gap; if their number
 * changed, the time for which each of them was there. Immutable.
 *
 * <p>Parts are taken from the whole in the order of {@link TimePart}, each at most what is left, so
 * that they add up and none is negative even where files of one worker overlap.
 *
 * @param nanos every part, in nanoseconds; they add up to all workers' time
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
    List<FileResult> taken = report.results().stream().filter(FileResult::started).toList();
    List<Span> spans = taken.stream().flatMap(file -> file.spans().stream()).toList();
    int workers = report.staffing().most();
    Map<Integer, List<Span>> byWorker =
        spans.stream()
            .filter(span -> span.worker() >= 1 && span.worker() <= workers)
            .collect(Collectors.groupingBy(Span::worker));
    List<WorkerGaps> gaps =
        byWorker.entrySet().stream()
            .map(entry -> WorkerGaps.of(entry.getKey(), entry.getValue(), report))
            .toList();
    // A worker without a file has waited all the time, unless a file does not name its worker.
    boolean allNamed = byWorker.values().stream().mapToInt(List::size).sum() == spans.size();
    long idle =
        IntStream.rangeClosed(1, allNamed ? workers : 0)
            .filter(worker -> !byWorker.containsKey(worker))
            .mapToLong(worker -> present(report, worker))
            .sum();
    long scheduling = sum(spans, TimeAudit::outsideStages);

    long whole = IntStream.rangeClosed(1, workers).mapToLong(w -> present(report, w)).sum();
    long overtime = gaps.stream().mapToLong(WorkerGaps::overtime).sum();
    Remainder left = new Remainder(whole + overtime);
    Map<TimePart, Long> parts = new EnumMap<>(TimePart.class);
    parts.put(TimePart.READ, left.take(sum(spans, StageTimes::read)));
    parts.put(TimePart.PREPROCESS, left.take(sum(spans, StageTimes::preprocess)));
    parts.put(TimePart.PROCESS, left.take(sum(spans, StageTimes::process)));
    parts.put(TimePart.SCHEDULING, left.take(scheduling));
    long waiting = gaps.stream().mapToLong(WorkerGaps::sum).sum();
    parts.put(TimePart.WAITING, left.take(waiting + idle));
    parts.put(TimePart.UNEXPLAINED, left.take(Long.MAX_VALUE));
    long between = gaps.stream().mapToLong(WorkerGaps::betweenFiles).sum();
    return new TimeAudit(parts, taken.size(), scheduling + between);
  }

  private static long present(RunReport report, int worker) {
    return report.staffing().presentNanos(worker, 0, report.makespanNanos());
  }

  private static long sum(List<Span> spans, ToLongFunction<StageTimes> part) {
    return spans.stream().map(Span::times).mapToLong(part).sum();
  }

  private static long outsideStages(StageTimes times) {
    return Math.max(0, times.elapsed() - times.read() - times.preprocess() - times.process());
  }

  /** All parts together, in nanoseconds. */
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
