package org.parallelworkbench.engine;

import java.util.Comparator;
import java.util.List;

/**
 * How a file was worked on in slices. Immutable.
 *
 * @param count how many slices it was cut into
 * @param spans one for each slice and round that a worker took, and for each end of a round, in the
 *     order in which they started; at least one
 */
public record Slices(int count, List<Span> spans) {

  public Slices {
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("nobody took a slice");
    }
    spans = spans.stream().sorted(Comparator.comparingLong(span -> span.times().start())).toList();
  }

  /** The same, so many nanoseconds later. */
  Slices later(long nanos) {
    return new Slices(
        count,
        spans.stream()
            .map(span -> new Span(span.worker(), span.slice(), span.times().later(nanos)))
            .toList());
  }

  /** From the first start to the last end; stages summed over all spans. */
  public StageTimes times() {
    long read = 0;
    long preprocess = 0;
    long process = 0;
    long end = 0;
    for (Span span : spans) {
      StageTimes times = span.times();
      read += times.read();
      preprocess += times.preprocess();
      process += times.process();
      end = Math.max(end, times.end());
    }
    return new StageTimes(spans.get(0).times().start(), read, preprocess, process, end);
  }
}
