package org.parallelworkbench.ui.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.engine.WorkerSite;

/**
 * One row of the timeline: spans of one worker, a span for each file or slice, none overlapping
 * another, in order of time. Times are nanoseconds since the start of the run. Immutable.
 *
 * <p>Sums over the spans before each one are kept, so that the time of any stretch of the run is
 * known without a look at every span in it.
 */
final class Lane {

  private static final Part[] PARTS = Part.values();

  private final int worker;
  private final Optional<WorkerSite> site;
  private final boolean firstOfWorker;
  private final int[] files;
  private final int[] numbers;
  private final long[] starts;
  private final long[] ends;
  private final long[][] nanosBefore;
  private final int[] failedBefore;
  private final int[] stragglersBefore;

  /**
   * @param worker the worker's number, or 0 if the files do not name one
   * @param site where it worked, if that sets it apart from others
   * @param firstOfWorker whether it is the topmost of the worker's lanes
   * @param blocks none overlapping another, in order of time
   * @param straggler tells those that took far longer than most
   */
  Lane(
      int worker,
      Optional<WorkerSite> site,
      boolean firstOfWorker,
      List<Block> blocks,
      Predicate<Block> straggler) {
    int size = blocks.size();
    this.worker = worker;
    this.site = site;
    this.firstOfWorker = firstOfWorker;
    this.files = new int[size];
    this.numbers = new int[size];
    this.starts = new long[size];
    this.ends = new long[size];
    this.nanosBefore = new long[PARTS.length][size + 1];
    this.failedBefore = new int[size + 1];
    this.stragglersBefore = new int[size + 1];
    for (int i = 0; i < size; i++) {
      Block block = blocks.get(i);
      files[i] = block.file().index();
      numbers[i] = block.number();
      starts[i] = block.times().start();
      ends[i] = block.times().end();
      addParts(i, block.times());
      boolean failed = block.file().status() == FileStatus.FAILED;
      failedBefore[i + 1] = failedBefore[i] + (failed ? 1 : 0);
      stragglersBefore[i + 1] = stragglersBefore[i] + (straggler.test(block) ? 1 : 0);
    }
  }

  private void addParts(int i, StageTimes times) {
    long inStages = times.read() + times.preprocess() + times.process();
    // A report that gives a file more stage time than it took: drawn to scale.
    double scale = inStages > times.elapsed() ? (double) times.elapsed() / inStages : 1;
    long[] nanos = {
      (long) (scale * times.read()),
      (long) (scale * times.preprocess()),
      (long) (scale * times.process()),
      0
    };
    nanos[Part.OTHER.ordinal()] = times.elapsed() - nanos[0] - nanos[1] - nanos[2];
    for (int part = 0; part < PARTS.length; part++) {
      nanosBefore[part][i + 1] = nanosBefore[part][i] + nanos[part];
    }
  }

  int worker() {
    return worker;
  }

  /** Where the worker worked, if that sets it apart from others. */
  Optional<WorkerSite> site() {
    return site;
  }

  boolean firstOfWorker() {
    return firstOfWorker;
  }

  /** How many spans there are. */
  int size() {
    return files.length;
  }

  /** The index of a span's file in the run's request. */
  int file(int span) {
    return files[span];
  }

  /** The place of a span among those of its file. */
  int number(int span) {
    return numbers[span];
  }

  double start(int span) {
    return starts[span];
  }

  double end(int span) {
    return ends[span];
  }

  double elapsed(int span) {
    return (double) (ends[span] - starts[span]);
  }

  double nanos(int span, Part part) {
    long[] before = nanosBefore[part.ordinal()];
    return (double) (before[span + 1] - before[span]);
  }

  /** How many of the spans {@code first} to {@code afterLast - 1} are of failed files. */
  int failed(int first, int afterLast) {
    return failedBefore[afterLast] - failedBefore[first];
  }

  /** How many of the spans {@code first} to {@code afterLast - 1} are of stragglers. */
  int stragglers(int first, int afterLast) {
    return stragglersBefore[afterLast] - stragglersBefore[first];
  }

  /** The first span that is not over before {@code nanos}; {@link #size()} if none. */
  int firstNotOver(double nanos) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      // A span without length is over when it starts, but belongs to that moment.
      if (ends[middle] > nanos || starts[middle] >= nanos) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The first span that starts at {@code nanos} or later; {@link #size()} if none. */
  int firstStartingFrom(double nanos) {
    return firstStartingFrom(nanos, 0);
  }

  /**
   * The same from {@code atLeast} on. Looks there first, and twice as far each time it was not far
   * enough: along a lane, the next one is usually near.
   */
  int firstStartingFrom(double nanos, int atLeast) {
    int low = atLeast;
    int step = 1;
    while (low + step <= size() && starts[low + step - 1] < nanos) {
      low += step;
      step *= 2;
    }
    int high = Math.min(size(), low + step - 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] >= nanos) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The span going on at {@code nanos}, or else the one nearest to it; -1 if there is none. */
  int nearest(double nanos) {
    int next = firstNotOver(nanos);
    if (next == size()) {
      return size() - 1;
    }
    boolean previousIsNearer = next > 0 && nanos - ends[next - 1] < starts[next] - nanos;
    return previousIsNearer ? next - 1 : next;
  }

  /**
   * The time that went to one part from {@code from} until {@code to}, in nanoseconds.
   *
   * @param first the first span of which any time, or the moment, is between them
   * @param afterLast the span after the last one
   */
  double nanos(Part part, int first, int afterLast, double from, double to) {
    if (first == afterLast) {
      return 0;
    }
    long[] before = nanosBefore[part.ordinal()];
    double all = (double) (before[afterLast] - before[first]);
    double lastNanos = nanos(afterLast - 1, part);
    return all - nanosUntil(first, part, from) - (lastNanos - nanosUntil(afterLast - 1, part, to));
  }

  /** The time of a span that had gone to one part by {@code time}. */
  private double nanosUntil(int span, Part part, double time) {
    double intoPart = time - starts[span];
    for (int earlier = 0; earlier < part.ordinal(); earlier++) {
      intoPart -= nanos(span, PARTS[earlier]);
    }
    return Math.clamp(intoPart, 0, nanos(span, part));
  }
}
