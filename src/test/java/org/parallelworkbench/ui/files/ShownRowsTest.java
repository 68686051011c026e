package org.parallelworkbench.ui.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallelworkbench.ui.files.Samples.done;
import static org.parallelworkbench.ui.files.Samples.row;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class ShownRowsTest {

  private static final Comparator<FileRow> BY_NAME = Comparator.comparing(FileRow::name);
  private static final Consumer<FileRow[]> AS_THEY_CAME = rows -> {};

  private final FileRow b = row("b", 1);
  private final FileRow a = row("a", 1);
  private final FileRow c = row("c", 1);
  private final ObservableList<FileRow> all = FXCollections.observableArrayList(b, a);
  private final ShownRows shown = new ShownRows(all, new FolderGroups(file -> "folder"));

  @Test
  void showsWhatWasThereBefore() {
    assertThat(shown.list()).containsExactly(b, a);
  }

  @Test
  void rowsThatComeLaterAreLastUntilSortedAnew() {
    shown.arrange(row -> true, by(BY_NAME.reversed()));
    all.add(c);
    assertThat(shown.list()).containsExactly(b, a, c);

    shown.arrange(row -> true, by(BY_NAME.reversed()));
    assertThat(shown.list()).containsExactly(c, b, a);
  }

  @Test
  void rowsThatComeLaterMustPassTheFilter() {
    shown.arrange(row -> !row.name().equals("c"), AS_THEY_CAME);
    all.add(c);

    assertThat(shown.list()).containsExactly(b, a);
  }

  @Test
  void rowsThatAreRemovedGoAndTheOrderStays() {
    all.add(c);
    shown.arrange(row -> true, by(BY_NAME));
    all.setAll(List.of(c, b));

    assertThat(shown.list()).containsExactly(b, c);
  }

  @Test
  void withoutAnOrderRowsStandAsTheyCame() {
    shown.arrange(row -> true, by(BY_NAME));
    shown.arrange(row -> true, AS_THEY_CAME);

    assertThat(shown.list()).containsExactly(b, a);
  }

  @Test
  void aChangeOfStateMovesNothing() {
    shown.arrange(
        row -> true, by(Comparator.comparing(row -> RowWords.countOf(row.state(), "A").orElse(0))));
    b.show(done(b, 5, 0));

    assertThat(shown.list()).containsExactly(b, a);
  }

  private static Consumer<FileRow[]> by(Comparator<FileRow> order) {
    return rows -> Arrays.sort(rows, order);
  }
}
