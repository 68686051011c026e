package org.parallelworkbench.ui.details;

import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.analysis.BreakdownSummary;
import org.parallelworkbench.files.VisibleText;
import org.parallelworkbench.pipeline.Breakdown.Entry;
import org.parallelworkbench.ui.common.Formats;

/** What a row of the table shows. */
record TermRow(String rank, String term, String count, String share) {

  private static final int PERCENT = 100;

  static List<TermRow> of(BreakdownSummary summary) {
    List<TermRow> rows = new ArrayList<>();
    for (Entry entry : summary.top()) {
      rows.add(
          new TermRow(
              Formats.count(rows.size() + 1),
              VisibleText.of(entry.term()),
              Formats.count(entry.count()),
              Formats.number(PERCENT * summary.share(entry), 2) + " %"));
    }
    return rows;
  }
}
