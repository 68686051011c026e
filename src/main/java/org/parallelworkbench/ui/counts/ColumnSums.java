package org.parallelworkbench.ui.counts;

import java.util.List;
import java.util.Optional;

/**
 * What there is to see of the counts. Immutable.
 *
 * @param caption which files are added up
 * @param file the one file that is selected and done, by name; empty if there is none
 * @param bars one for each count that adds up; empty if no file is done
 */
public record ColumnSums(String caption, Optional<String> file, List<Bar> bars) {

  /** Nothing to see yet. */
  public static final ColumnSums NONE = new ColumnSums("", Optional.empty(), List.of());

  /**
   * A count.
   *
   * @param name what it is called, distinct
   * @param ofFile what it is in the selected file; 0 if there is none
   */
  public record Bar(String name, long total, long ofFile) {}

  /** The largest number. */
  long largest() {
    return bars.stream().mapToLong(bar -> Math.max(bar.total(), bar.ofFile())).max().orElse(0);
  }
}
