package org.parallelworkbench.experiment;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The worker counts to measure, as people write them. Immutable.
 *
 * <p>A text is {@code auto}, or a list of items separated by commas, semicolons or white space:
 *
 * <ul>
 *   <li>{@code 8}: this count
 *   <li>{@code 1-16}: every count of the range, ends included
 *   <li>{@code 2-16/2}: every second count of the range, from its start
 *   <li>{@code powers:16}: 1, 2, 4, 8, …, as far as 16
 * </ul>
 *
 * @param auto whether pilot runs are to find them
 * @param list the counts in ascending order, each once; empty if {@code auto}, and only then
 */
public record WorkerCounts(boolean auto, List<Integer> list) {

  /** Pilot runs find the counts. */
  public static final WorkerCounts AUTO = new WorkerCounts(true, List.of());

  /** More workers than this help nobody and may exhaust the machine. */
  public static final int MOST = 4096;

  private static final String AUTO_WORD = "auto";
  private static final String POWERS = "powers:";
  private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+");

  /** White space within an item, which would otherwise tear it apart. */
  private static final Pattern LOOSE = Pattern.compile("\\s*([-–/:])\\s*");

  private static final Pattern RANGE = Pattern.compile("(\\d+)[-–](\\d+)(?:/(\\d+))?");

  public WorkerCounts {
    list = List.copyOf(new TreeSet<>(list));
    if (auto != list.isEmpty()) {
      throw new IllegalArgumentException("worker counts are either given or found by pilot runs");
    }
    if (!auto && (list.getFirst() < 1 || list.getLast() > MOST)) {
      throw new IllegalArgumentException("worker counts go from 1 to " + MOST + ", unlike " + list);
    }
  }

  /** These counts, in any order. */
  public static WorkerCounts of(List<Integer> counts) {
    return new WorkerCounts(false, counts);
  }

  /**
   * Reads a text.
   *
   * @throws InvalidWorkerCountsException if it is neither {@code auto} nor a list
   */
  public static WorkerCounts parse(String text) throws InvalidWorkerCountsException {
    return text.strip().equalsIgnoreCase(AUTO_WORD) ? AUTO : of(parseList(text));
  }

  /**
   * Reads a list.
   *
   * @return the counts in ascending order, each once; at least one
   * @throws InvalidWorkerCountsException if it is no list, or an empty one
   */
  public static List<Integer> parseList(String text) throws InvalidWorkerCountsException {
    SortedSet<Integer> counts = new TreeSet<>();
    for (String item : SEPARATOR.split(LOOSE.matcher(text.strip()).replaceAll("$1"), -1)) {
      if (!item.isEmpty()) {
        addItem(item.toLowerCase(Locale.ROOT), counts);
      }
    }
    if (counts.isEmpty()) {
      throw new InvalidWorkerCountsException("Enter at least one worker count, such as 1, 2, 4.");
    }
    return List.copyOf(counts);
  }

  private static void addItem(String item, SortedSet<Integer> counts)
      throws InvalidWorkerCountsException {
    Matcher range = RANGE.matcher(item);
    if (range.matches()) {
      addRange(item, range, counts);
    } else if (item.startsWith(POWERS)) {
      int last = count(item.substring(POWERS.length()), item);
      for (int power = 1; power <= last; power *= 2) {
        counts.add(power);
      }
    } else {
      counts.add(count(item, item));
    }
  }

  private static void addRange(String item, Matcher range, SortedSet<Integer> counts)
      throws InvalidWorkerCountsException {
    int first = count(range.group(1), item);
    int last = count(range.group(2), item);
    int step = range.group(3) == null ? 1 : count(range.group(3), item);
    if (first > last) {
      throw new InvalidWorkerCountsException(
          "“" + item + "” counts down: write " + last + "-" + first + ".");
    }
    for (int count = first; count <= last; count += step) {
      counts.add(count);
    }
  }

  private static int count(String digits, String item) throws InvalidWorkerCountsException {
    try {
      int count = Integer.parseInt(digits);
      if (count >= 1 && count <= MOST) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new InvalidWorkerCountsException(
        "“"
            + item
            + "” does not fit: worker counts are whole numbers from 1 to "
            + MOST
            + ", such as 1, 2, 4 or 1-16 or 2-16/2 or powers:16.");
  }

  /** Writes counts so that {@link #parseList} gives them back. */
  public static String format(List<Integer> counts) {
    return counts.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** A text that {@link #parse} reads. */
  @Override
  public String toString() {
    return auto ? AUTO_WORD : format(list);
  }
}
