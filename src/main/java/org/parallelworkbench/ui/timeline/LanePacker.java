package org.parallelworkbench.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Deals the blocks of one worker to as few rows as possible so that none overlaps another in its
 * row. A worker takes one thing after another and has one row; but a report that names workers
 * otherwise, or not at all, must not have blocks hidden behind others.
 */
final class LanePacker {

  private static final Comparator<Block> BY_TIME =
      Comparator.comparingLong((Block block) -> block.times().start())
          .thenComparingLong(block -> block.times().end());

  private LanePacker() {}

  /** The rows, each in order of time; one empty row if there are no blocks. */
  static List<List<Block>> rows(List<Block> blocks) {
    PriorityQueue<Row> freeFirst = new PriorityQueue<>(Comparator.comparingLong(Row::freeAt));
    List<List<Block>> rows = new ArrayList<>();
    for (Block block : blocks.stream().sorted(BY_TIME).toList()) {
      Row free = freeFirst.peek();
      List<Block> row;
      if (free != null && free.freeAt() <= block.times().start()) {
        row = freeFirst.remove().blocks();
      } else {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.add(block);
      freeFirst.add(new Row(row, block.times().end()));
    }
    return rows.isEmpty() ? List.of(List.of()) : rows;
  }

  private record Row(List<Block> blocks, long freeAt) {}
}
