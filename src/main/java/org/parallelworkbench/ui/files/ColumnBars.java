package org.parallelworkbench.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.ui.counts.ColumnSums;
import org.parallelworkbench.ui.files.RowState.Kind;

/** Makes of sums what a chart of them shows. */
final class ColumnBars {

  private ColumnBars() {}

  /**
   * The sums with what one file has of them.
   *
   * @param titles what the terms are called on screen
   * @param summed for each term, whether it adds up
   * @param row the only row that is selected, or null
   */
  static ColumnSums of(
      String caption,
      Totals totals,
      List<String> titles,
      List<Boolean> summed,
      @Nullable FileRow row) {
    if (totals.count(Kind.DONE) == 0) {
      return ColumnSums.NONE;
    }
    boolean done = row != null && row.state().kind() == Kind.DONE;
    List<ColumnSums.Bar> bars = new ArrayList<>();
    List<Long> sums = totals.sums();
    for (int i = 0; i < sums.size(); i++) {
      if (summed.get(i)) {
        long ofFile =
            done && row != null
                ? RowWords.countOf(row.state(), totals.terms().get(i)).orElse(0)
                : 0;
        bars.add(new ColumnSums.Bar(titles.get(i), sums.get(i), ofFile));
      }
    }
    Optional<String> file = done && row != null ? Optional.of(row.name()) : Optional.empty();
    return new ColumnSums(caption, file, List.copyOf(bars));
  }
}
