package org.parallelworkbench.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several attempts at a file. Immutable.
 *
 * @param number its number, from 1
 * @param times when it was made, and how long its stages took
 * @param worker the worker that made it, from 1; of a file in slices the one that ended it
 * @param message why it failed, or what there is to say about it; empty if nothing
 * @param slices how it was made in slices, or null if a worker took the file whole
 */
public record Attempt(
    int number,
    FileStatus status,
    StageTimes times,
    int worker,
    String message,
    @Nullable Slices slices) {

  /** Who was on it when, by start. */
  public List<Span> spans() {
    return slices != null
        ? slices.spans()
        : worker > 0 ? List.of(new Span(worker, Span.WHOLE, times)) : List.of();
  }

  /** This at another place in the order, and so many nanoseconds later. */
  public Attempt moved(int newNumber, long nanos) {
    return new Attempt(
        newNumber,
        status,
        times.later(nanos),
        worker,
        message,
        slices == null ? null : slices.later(nanos));
  }
}
