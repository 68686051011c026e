package org.parallelworkbench.ui.files;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.ui.files.RowState.Finished;
import org.parallelworkbench.ui.files.RowState.Kind;

/** Running sums over all rows, kept up to date by what changes rather than by adding up anew. */
final class Totals implements FileRow.Watcher {

  private List<String> terms = List.of();
  private long[] sums = {};
  private int done;
  private int failed;

  /** Sums these terms from now on, beginning with these rows. */
  void restart(List<String> newTerms, List<FileRow> rows) {
    terms = List.copyOf(newTerms);
    sums = new long[terms.size()];
    done = 0;
    failed = 0;
    rows.forEach(row -> count(row.state(), 1));
  }

  @Override
  public void changed(RowState before, RowState after) {
    count(before, -1);
    count(after, 1);
  }

  /** The sums over the files that are done, in the order of the terms. */
  List<Long> sums() {
    return Arrays.stream(sums).boxed().toList();
  }

  /** How many files are done. */
  int done() {
    return done;
  }

  /** How many files have failed. */
  int failed() {
    return failed;
  }

  private void count(RowState state, int sign) {
    if (!(state instanceof Finished finished)) {
      return;
    }
    if (state.kind() == Kind.FAILED) {
      failed += sign;
    }
    if (state.kind() == Kind.DONE) {
      done += sign;
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
