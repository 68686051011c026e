package org.parallelworkbench.ui.printing;

import java.util.List;

/**
 * A table for paper. Immutable.
 *
 * @param heading the lines above it, the first of which is its title
 * @param columns its columns
 * @param lines its lines, the sums among them
 */
public record PrintedTable(List<String> heading, List<Column> columns, List<Line> lines) {

  /**
   * A column.
   *
   * @param title what stands above it
   * @param numeric whether its texts are aligned to the right and never cut
   */
  public record Column(String title, boolean numeric) {}

  /**
   * A line.
   *
   * @param cells as many texts as there are columns
   * @param bold whether it stands for others, such as those of a folder
   */
  public record Line(List<String> cells, boolean bold) {}
}
