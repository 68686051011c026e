package org.parallelworkbench.ui.files;

import java.util.List;
import java.util.stream.IntStream;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.files.RowState.Kind;

/** What the line below the table says. */
final class TotalsWords {

  private final Texts texts;
  private final RowWords words;

  TotalsWords(Texts texts, RowWords words) {
    this.texts = texts;
    this.words = words;
  }

  /** Which files are added up and how many are in which state. */
  String caption(ShownSums.Scope scope, Totals totals) {
    String which =
        switch (scope) {
          case ALL -> texts.get("total.all");
          case SHOWN -> texts.get("total.shown", totals.size());
          case SELECTED -> texts.get("total.selected", totals.size());
        };
    String states = words.states(totals::count);
    return states.isEmpty() ? which : texts.get("total.states", which, states);
  }

  /** The sums, each an empty text if its column has no total or no file is done. */
  List<String> sums(Totals totals, List<Boolean> summed) {
    List<Long> all = totals.sums();
    return IntStream.range(0, all.size())
        .mapToObj(
            i ->
                totals.count(Kind.DONE) > 0 && i < summed.size() && summed.get(i)
                    ? Formats.count(all.get(i))
                    : "")
        .toList();
  }
}
