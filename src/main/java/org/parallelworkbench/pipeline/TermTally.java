package org.parallelworkbench.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parallelworkbench.pipeline.Breakdown.Entry;

/**
 * Counts terms in bounded memory: exactly, as long as there are not too many different ones. When
 * there are twice as many as are to be kept, the rarest are forgotten, and how often the most
 * frequent of these was counted becomes part of the {@link #slack()}. What is counted in the same
 * order gives the same. For one thread.
 */
public final class TermTally {

  private static final class Count {
    private long value;
  }

  private final int most;
  private final Map<String, Count> counts = new HashMap<>();
  private long slack;

  /**
   * @param most how many terms to keep, at least 1
   */
  public TermTally(int most) {
    this.most = most;
  }

  /** Counts a term once. */
  public void add(String term) {
    add(term, 1);
  }

  /** Counts a term so many times, at least once. */
  public void add(String term, long times) {
    counts.computeIfAbsent(term, absent -> new Count()).value += times;
    if (counts.size() > 2L * most) {
      forgetRarest();
    }
  }

  /** Counts all that was counted elsewhere. */
  public void add(Breakdown other) {
    slack += other.slack();
    other.forEach(this::add);
  }

  private void forgetRarest() {
    List<Entry> entries = entries();
    slack += entries.get(most).count();
    for (Entry entry : entries.subList(most, entries.size())) {
      counts.remove(entry.term());
    }
  }

  private List<Entry> entries() {
    return counts.entrySet().stream()
        .map(it -> new Entry(it.getKey(), it.getValue().value))
        .sorted(Entry.BY_COUNT)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** How many different terms it knows. */
  public int size() {
    return counts.size();
  }

  /** By how much a count may be too low at most; 0 if nothing was forgotten. */
  public long slack() {
    return slack;
  }

  /** So many of the most frequent terms, or all if there are fewer. */
  public List<Entry> top(int wanted) {
    List<Entry> entries = entries();
    return List.copyOf(entries.subList(0, Math.min(wanted, entries.size())));
  }

  /** What has been counted, of which no more is kept than was said at the beginning. */
  public Breakdown toBreakdown() {
    if (counts.size() > most) {
      forgetRarest();
    }
    return Breakdown.of(entries(), slack);
  }
}
