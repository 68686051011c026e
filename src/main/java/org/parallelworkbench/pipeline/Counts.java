package org.parallelworkbench.pipeline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a pipeline found in one file: ordered name → whole number, and perhaps one of these broken
 * down. Immutable.
 */
public final class Counts {

  /** No counts at all: what a failed file has. */
  public static final Counts NONE = new Counts(List.of(), new long[0], Breakdown.NONE);

  private final List<String> names;
  private final long[] values;
  private final Breakdown breakdown;

  private Counts(List<String> names, long[] values, Breakdown breakdown) {
    this.names = names;
    this.values = values;
    this.breakdown = breakdown;
  }

  /**
   * Pairs names with values.
   *
   * @param names distinct names; shared, not copied, when already immutable
   * @param values as many numbers as there are names
   * @throws IllegalArgumentException if the two differ in length
   */
  public static Counts of(List<String> names, long... values) {
    if (names.size() != values.length) {
      throw new IllegalArgumentException(
          names.size() + " names but " + values.length + " values: " + names);
    }
    return new Counts(List.copyOf(names), values.clone(), Breakdown.NONE);
  }

  /** The same counts, one of which is broken down so. */
  public Counts with(Breakdown detail) {
    return new Counts(names, values, detail);
  }

  /** One of the counts by term; {@link Breakdown#NONE} unless the pipeline gives any. */
  public Breakdown breakdown() {
    return breakdown;
  }

  /** The names, in order. */
  public List<String> names() {
    return names;
  }

  /** How many counts there are. */
  public int size() {
    return values.length;
  }

  /** The count at a place in the order, from 0. */
  public long at(int place) {
    return values[place];
  }

  /** The count under {@code name}, or empty if this file has none of that name. */
  public OptionalLong get(String name) {
    int i = names.indexOf(name);
    return i < 0 ? OptionalLong.empty() : OptionalLong.of(values[i]);
  }

  /** The same as an ordered map, newly made. */
  public Map<String, Long> toMap() {
    Map<String, Long> map = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      map.put(names.get(i), values[i]);
    }
    return map;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Counts that
        && names.equals(that.names)
        && Arrays.equals(values, that.values)
        && breakdown.equals(that.breakdown);
  }

  @Override
  public int hashCode() {
    return Objects.hash(names, Arrays.hashCode(values), breakdown);
  }

  @Override
  public String toString() {
    return toMap().toString();
  }
}
