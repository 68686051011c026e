package org.parallelworkbench.ui.files;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.ui.files.RowState.Finished;
import org.parallelworkbench.ui.files.RowState.Kind;

/** Sums over rows, kept up to date by what changes rather than by adding up anew. */
final class Totals implements FileRow.Watcher {

  private final int[] kinds = new int[Kind.values().length];
  private List<String> terms = List.of();
  private long[] sums = {};

  /** Sums these terms from now on, beginning with these rows. */
  void restart(List<String> newTerms, List<FileRow> rows) {
    terms = List.copyOf(newTerms);
    sums = new long[terms.size()];
    Arrays.fill(kinds, 0);
    rows.forEach(this::add);
  }

  /** Takes a row in. */
  void add(FileRow row) {
    count(row.state(), 1);
  }

  /** Takes a row out that was in. */
  void remove(FileRow row) {
    count(row.state(), -1);
  }

  @Override
  public void changed(RowState before, RowState after) {
    count(before, -1);
    count(after, 1);
  }

  /** The terms that are summed. */
  List<String> terms() {
    return terms;
  }

  /** The sums over the files that are done, in the order of the terms. */
  List<Long> sums() {
    return Arrays.stream(sums).boxed().toList();
  }

  /** How many files are in a state of this kind. */
  int count(Kind kind) {
    return kinds[kind.ordinal()];
  }

  /** How many files there are. */
  int size() {
    return Arrays.stream(kinds).sum();
  }

  private void count(RowState state, int sign) {
    Kind kind = state.kind();
    kinds[kind.ordinal()] += sign;
    if (kind == Kind.DONE && state instanceof Finished finished) {
      Counts counts = finished.result().counts();
      for (int i = 0; i < sums.length; i++) {
        OptionalLong count = counts.get(terms.get(i));
        if (count.isPresent()) {
          sums[i] += sign * count.getAsLong();
        }
      }
    }
  }
}
