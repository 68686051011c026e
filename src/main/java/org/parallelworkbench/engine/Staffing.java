package org.parallelworkbench.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * How many workers a run was to have, and when that changed. Immutable.
 *
 * @param atStart how many at its start, at least 1
 * @param changes every change, in order of time
 */
public record Staffing(int atStart, List<Change> changes) {

  private static final int MOST_IN_WORDS = 3;

  /**
   * From now on there were to be another number of workers.
   *
   * @param nanos when, counted from the start of the run
   */
  public record Change(long nanos, int workers) {}

  public Staffing {
    changes = List.copyOf(changes);
  }

  /** The same number of workers from start to end. */
  public static Staffing constant(int workers) {
    return new Staffing(workers, List.of());
  }

  /** This, and one more change, which must not be earlier than the last. */
  public Staffing then(long nanos, int workers) {
    List<Change> more = new ArrayList<>(changes);
    more.add(new Change(nanos, workers));
    return new Staffing(atStart, more);
  }

  /** This, and from then on another one, whose times count from there. */
  public Staffing followedBy(long nanos, Staffing next) {
    Staffing all = next.atStart == atEnd() ? this : then(nanos, next.atStart);
    for (Change change : next.changes) {
      all = all.then(nanos + change.nanos(), change.workers());
    }
    return all;
  }

  /** Whether the number changed. */
  public boolean changed() {
    return !changes.isEmpty();
  }

  /** How many at the end. */
  public int atEnd() {
    return changed() ? changes.get(changes.size() - 1).workers() : atStart;
  }

  /** The most there were to be at any time. */
  public int most() {
    return changes.stream().mapToInt(Change::workers).reduce(atStart, Math::max);
  }

  /** For how long between two moments a worker was to be there, in nanoseconds. */
  public long presentNanos(int worker, long from, long until) {
    long present = 0;
    long since = from;
    int workers = atStart;
    for (Change change : changes) {
      long moment = Math.clamp(change.nanos(), since, Math.max(since, until));
      present += worker <= workers ? moment - since : 0;
      since = moment;
      workers = change.workers();
    }
    return present + (worker <= workers ? Math.max(0, until - since) : 0);
  }

  /** The numbers one after another, such as {@code 4 → 8}; of many only the first and the last. */
  public String words() {
    if (changes.size() > MOST_IN_WORDS) {
      return atStart + " → … → " + atEnd();
    }
    StringBuilder words = new StringBuilder().append(atStart);
    changes.forEach(change -> words.append(" → ").append(change.workers()));
    return words.toString();
  }
}
