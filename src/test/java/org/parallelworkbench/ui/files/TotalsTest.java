package org.parallelworkbench.ui.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallelworkbench.ui.files.Samples.cancelled;
import static org.parallelworkbench.ui.files.Samples.done;
import static org.parallelworkbench.ui.files.Samples.failed;
import static org.parallelworkbench.ui.files.Samples.file;
import static org.parallelworkbench.ui.files.Samples.working;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.ui.files.RowState.Kind;

class TotalsTest {

  private final Totals totals = new Totals();
  private final List<FileRow> rows = new ArrayList<>();

  private void makeRows(int count) {
    for (int i = 0; i < count; i++) {
      rows.add(
          new FileRow(file("f" + i, 1), (row, before, after) -> totals.changed(before, after)));
    }
  }

  @Test
  void countsOnlyWhatIsDone() {
    makeRows(4);
    totals.restart(Samples.TERMS, rows);

    rows.get(0).show(done(rows.get(0), 5, 7));
    rows.get(1).show(failed(rows.get(1), "looks binary"));
    rows.get(2).show(cancelled(rows.get(2)));
    rows.get(3).show(working(Stage.READ, 0.5, 1));

    assertThat(totals.sums()).containsExactly(5L, 7L);
    assertThat(totals.count(Kind.DONE)).isEqualTo(1);
    assertThat(totals.count(Kind.FAILED)).isEqualTo(1);
  }

  @Test
  void aTermThatARowDoesNotHaveAddsNothing() {
    makeRows(1);
    rows.getFirst().show(done(rows.getFirst(), 5, 7));

    totals.restart(List.of("B", "whale"), rows);

    assertThat(totals.sums()).containsExactly(7L, 0L);
  }

  /** Whatever happens to the rows, the running sums are those of counting anew. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void runningSumsEqualCountingAnew(long seed) {
    Random random = new Random(seed);
    makeRows(20);
    totals.restart(Samples.TERMS, rows);

    for (int i = 0; i < 500; i++) {
      FileRow row = rows.get(random.nextInt(rows.size()));
      switch (random.nextInt(6)) {
        case 0 -> row.reset();
        case 1 -> row.queue();
        case 2 -> row.show(working(Stage.PROCESS, random.nextDouble(), 1));
        case 3 -> row.show(failed(row, "gone"));
        default -> row.show(done(row, random.nextInt(100), random.nextInt(100)));
      }
    }

    Totals anew = new Totals();
    anew.restart(Samples.TERMS, rows);
    assertThat(totals.sums()).isEqualTo(anew.sums());
    assertThat(totals.count(Kind.DONE)).isEqualTo(anew.count(Kind.DONE));
    assertThat(totals.count(Kind.FAILED)).isEqualTo(anew.count(Kind.FAILED));
  }
}
