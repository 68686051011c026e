package org.parallelworkbench.pipeline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What a pipeline found in one file: ordered name → whole number. Immutable. */
public final class Counts {

  /** No counts at all: what a failed file has. */
  public static final Counts NONE = new Counts(List.of(), new long[0]);

  private final List<String> names;
  private final long[] values;

  private Counts(List<String> names, long[] values) {
    this.names = names;
    this.values = values;
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
    return new Counts(List.copyOf(names), values.clone());
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
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return toMap().toString();
  }
}
