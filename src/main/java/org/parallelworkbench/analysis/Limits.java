package org.parallelworkbench.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parallelworkbench.analysis.Limit.Reason;

/**
 * Looks for what keeps more workers from helping.
 *
 * @param bestWorkers the fastest worker count
 * @param bestSpeedup its speedup
 * @param recommendedWorkers from where on throughput hardly grows
 * @param mostWorkers the most workers measured
 */
record Limits(
    int bestWorkers,
    double bestSpeedup,
    int recommendedWorkers,
    int mostWorkers,
    ScalingEvidence evidence) {

  /** The share of the workers' time from which on a loss is worth a sentence. */
  private static final double NOTABLE_LOSS = 0.1;

  /** How near to what the longest task allows a speedup must be to be limited by it. */
  private static final double NEAR = 0.8;

  /** The share of the handover in a file's time from which on a file holds too little work. */
  private static final double TOO_MUCH_HANDOVER = 0.2;

  /** Speedups per core between which cores are what is busy: two threads may share one. */
  private static final double LEAST_PER_CORE = 0.5;

  private static final double MOST_PER_CORE = 1.1;

  /** Every limit that the evidence shows, the surest first; empty if it shows none. */
  List<Limit> find() {
    List<Limit> limits = new ArrayList<>();
    add(limits, Reason.SERIAL_SHARE, serialShare());
    add(limits, Reason.LONGEST_FILE, longestFile());
    add(limits, Reason.TOO_LITTLE_WORK_PER_FILE, tooLittleWork());
    add(limits, Reason.CORES, cores());
    if (limits.isEmpty()) {
      add(limits, Reason.MEMORY_OR_DISK, memoryOrDisk());
    }
    add(limits, Reason.MEASURED_RANGE, measuredRange());
    return List.copyOf(limits);
  }

  private static void add(List<Limit> limits, Reason reason, Optional<String> sentence) {
    sentence.map(words -> new Limit(reason, words)).ifPresent(limits::add);
  }

  private Optional<String> serialShare() {
    double share = evidence.serialShare().orElse(0);
    // Where one worker is best, the question is what two would lose.
    double lost = share * (Math.max(2, bestWorkers) - 1);
    if (lost / (1 + lost) < NOTABLE_LOSS) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "About %s of the work is serial: no number of workers can be more than %s faster.",
            Words.percent(share),
            Words.times(1 / share)));
  }

  private Optional<String> longestFile() {
    double share = evidence.longestShare().orElse(0);
    if (bestSpeedup * share < NEAR) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "The longest file or slice alone is %s of the work, and is not split: no number of"
                + " workers can be more than %s faster.",
            Words.percent(share),
            Words.times(1 / share)));
  }

  private Optional<String> tooLittleWork() {
    OptionalDouble work = evidence.secondsPerFile();
    OptionalDouble handover = evidence.handoverSecondsPerFile();
    if (work.isEmpty() || handover.isEmpty()) {
      return Optional.empty();
    }
    double both = work.getAsDouble() + handover.getAsDouble();
    if (handover.getAsDouble() < TOO_MUCH_HANDOVER * both || both == 0) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "Too little work per file: a file takes %s, and getting from one to the next %s.",
            Words.seconds(work.getAsDouble()),
            Words.seconds(handover.getAsDouble())));
  }

  private Optional<String> cores() {
    double perCore = bestSpeedup / evidence.cores();
    if (bestWorkers < evidence.cores() || perCore < LEAST_PER_CORE || perCore > MOST_PER_CORE) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "All cores are busy: the machine has %d, and more workers than that share them.",
            evidence.cores()));
  }

  private Optional<String> memoryOrDisk() {
    if (recommendedWorkers >= Math.min(evidence.cores(), mostWorkers)) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "Throughput levels off at %s though there are %d cores, and nothing in the work"
                + " explains it: the memory's or the disk's speed is probably the limit.",
            Words.workers(recommendedWorkers),
            evidence.cores()));
  }

  private Optional<String> measuredRange() {
    if (bestWorkers == 1 || bestWorkers < mostWorkers) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s, the most that were tried, were the fastest: more may be faster still.",
            Words.workers(mostWorkers)));
  }
}
