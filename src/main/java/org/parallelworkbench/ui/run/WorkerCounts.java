package org.parallelworkbench.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists of worker counts as people type them, such as {@code 4, 8, 10, 12}. */
final class WorkerCounts {

  /** More threads than this help nobody and may exhaust the machine. */
  static final int MOST = 4096;

  /** What the tutorial compares. */
  static final List<Integer> DEFAULT = List.of(4, 8, 10, 12);

  private WorkerCounts() {}

  /** The counts in ascending order, each once, or empty if the text is no list of them. */
  static Optional<List<Integer>> parse(String text) {
    List<Integer> counts = new ArrayList<>();
    for (String part : text.strip().split("[,;\\s]+", -1)) {
      try {
        int count = Integer.parseInt(part);
        if (count < 1 || count > MOST) {
          return Optional.empty();
        }
        counts.add(count);
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
    return Optional.of(counts.stream().sorted().distinct().toList());
  }

  static String format(List<Integer> counts) {
    return counts.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
