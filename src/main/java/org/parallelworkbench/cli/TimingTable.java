package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.util.List;
import org.parallelworkbench.analysis.Timing;
import org.parallelworkbench.experiment.RunConfiguration;

/** How several runs of the same work compare. */
final class TimingTable {

  private TimingTable() {}

  /**
   * Prints one row per timing.
   *
   * @param configurations what was timed, in the same order; may be longer than {@code timings}
   */
  static void print(List<Timing> timings, List<RunConfiguration> configurations, PrintWriter out) {
    TextTable table =
        new TextTable(
            List.of(
                TextTable.Column.left("run"),
                TextTable.Column.right("workers"),
                TextTable.Column.right("time"),
                TextTable.Column.right("ideal"),
                TextTable.Column.right("speedup"),
                TextTable.Column.right("efficiency")));
    for (int i = 0; i < timings.size(); i++) {
      Timing timing = timings.get(i);
      table.row(
          List.of(
              configurations.get(i).label(),
              Integer.toString(timing.workers()),
              Texts.seconds(timing.elapsedSeconds()),
              Texts.seconds(timing.idealSeconds()),
              Texts.factor(timing.speedup()),
              Texts.percent(timing.efficiency())));
    }
    table.print(out);
  }
}
