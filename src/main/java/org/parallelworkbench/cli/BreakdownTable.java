package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalDouble;
import org.parallelworkbench.analysis.BreakdownSummary;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.pipeline.Breakdown.Entry;

/** What a run found in all of its files, broken down by term. */
final class BreakdownTable {

  private BreakdownTable() {}

  /** Prints the most frequent terms, and an empty line before; nothing if there is no breakdown. */
  static void print(RunReport report, PrintWriter out) {
    BreakdownSummary.of(report).ifPresent(summary -> print(summary, out));
  }

  private static void print(BreakdownSummary summary, PrintWriter out) {
    TextTable table =
        new TextTable(
            List.of(
                TextTable.Column.right("#"),
                TextTable.Column.left(summary.format().term()),
                TextTable.Column.right("count"),
                TextTable.Column.right("share")));
    int rank = 0;
    for (Entry entry : summary.top()) {
      rank++;
      table.row(
          List.of(
              Integer.toString(rank),
              entry.term(),
              Long.toString(entry.count()),
              Texts.percent(OptionalDouble.of(summary.share(entry)), 2)));
    }
    out.println();
    table.print(out);
    out.println(summary.sentence());
  }
}
