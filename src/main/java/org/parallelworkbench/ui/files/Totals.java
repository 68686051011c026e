package org.parallelworkbench.ui.files;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.ui.files.RowState.Finished;
import org.parallelworkbench.ui.files.RowState.Kind;

/** Sums over rows, kept up to date by what changes rather than by adding up anew. */
final class Totals {

  private final int[] kinds = new int[Kind.values().length];
  private List<String> terms = List.of();
  private long[] sums = {};
  private long nanos;

  /** Sums these terms from now on, beginning with these rows. */
  void restart(List<String> newTerms, List<FileRow> rows) {
    terms = List.copyOf(newTerms);
    sums = new long[terms.size()];
    nanos = 0;
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

  /** Takes in other sums of the same terms. */
  void add(Totals others) {
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] += others.kinds[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] += others.sums[i];
    }
    nanos += others.nanos;
  }

  /** A row that is in went from one state to another. */
  void changed(RowState before, RowState after) {
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

  /**
   * The sums by term, of those terms that add up; none as long as no file is done.
   *
   * @param summed for each term, whether it adds up
   */
  Counts counts(List<Boolean> summed) {
    if (count(Kind.DONE) == 0) {
      return Counts.NONE;
    }
    int[] places = IntStream.range(0, sums.length).filter(summed::get).toArray();
    return Counts.of(
        Arrays.stream(places).mapToObj(terms::get).toList(),
        Arrays.stream(places).mapToLong(place -> sums[place]).toArray());
  }

  /** How long workers were busy with the files that are finished, in nanoseconds. */
  long nanos() {
    return nanos;
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
    nanos += sign * RowWords.nanosOf(state).orElse(0);
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
