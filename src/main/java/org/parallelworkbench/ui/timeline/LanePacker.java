package org.parallelworkbench.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.parallelworkbench.engine.FileResult;

/**
 * Deals the files of one worker to as few rows as possible so that none overlaps another in its
 * row. A worker takes one file after another and has one row; but a report that names workers
 * otherwise, or not at all, must not have files hidden behind others.
 */
final class LanePacker {

  private static final Comparator<FileResult> BY_TIME =
      Comparator.comparingLong((FileResult result) -> result.times().start())
          .thenComparingLong(result -> result.times().end());

  private LanePacker() {}

  /** The rows, each in order of time; one empty row if there are no files. */
  static List<List<FileResult>> rows(List<FileResult> files) {
    PriorityQueue<Row> freeFirst = new PriorityQueue<>(Comparator.comparingLong(Row::freeAt));
    List<List<FileResult>> rows = new ArrayList<>();
    for (FileResult file : files.stream().sorted(BY_TIME).toList()) {
      Row free = freeFirst.peek();
      List<FileResult> row;
      if (free != null && free.freeAt() <= file.times().start()) {
        row = freeFirst.remove().files();
      } else {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.add(file);
      freeFirst.add(new Row(row, file.times().end()));
    }
    return rows.isEmpty() ? List.of(List.of()) : rows;
  }

  private record Row(List<FileResult> files, long freeAt) {}
}
