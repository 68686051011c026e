package org.parallelworkbench.ui.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parallelworkbench.ui.files.Samples.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowListTest {

  private final RowList list = new RowList();
  private final List<String> changes = new ArrayList<>();

  @Test
  void whateverIsAddedAtOnceIsOneChange() {
    list.addListener(this::note);

    list.append(rows(3));
    list.append(rows(100_000));

    assertThat(list).hasSize(100_003);
    assertThat(changes).containsExactly("0-3 for 0", "3-100003 for 0");
  }

  @Test
  void addingNothingIsNoChange() {
    list.addListener(this::note);

    list.append(List.of());

    assertThat(changes).isEmpty();
  }

  @Test
  void replacingAllIsOneChangeThatTellsWhatWasThere() {
    List<FileRow> before = rows(1000);
    list.append(before);
    List<List<FileRow>> removed = new ArrayList<>();
    list.addListener(
        (Change<? extends FileRow> change) -> {
          while (change.next()) {
            removed.add(List.copyOf(change.getRemoved()));
          }
        });
    list.addListener(this::note);

    list.replace(rows(10));

    assertThat(changes).containsExactly("0-10 for 1000");
    assertThat(removed).containsExactly(before);
  }

  @Test
  void othersCannotChangeIt() {
    list.append(rows(2));

    assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> list.snapshot().set(0, row("other", 1)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> list.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  /** Snapshots share the rows' memory, and must not be touched by anything that comes later. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void snapshotsStayAsTheyWere(long seed) {
    Random random = new Random(seed);
    List<List<FileRow>> snapshots = new ArrayList<>();
    List<List<FileRow>> copies = new ArrayList<>();
    for (int edit = 0; edit < 40; edit++) {
      if (random.nextInt(3) > 0) {
        list.append(rows(random.nextInt(5)));
      } else if (random.nextBoolean() && !snapshots.isEmpty()) {
        list.replace(snapshots.get(random.nextInt(snapshots.size())));
      } else {
        list.replace(List.copyOf(list).subList(0, list.size() / 2));
      }
      snapshots.add(list.snapshot());
      copies.add(List.copyOf(list));
    }

    assertThat(snapshots).isEqualTo(copies);
  }

  private void note(Change<? extends FileRow> change) {
    while (change.next()) {
      changes.add(change.getFrom() + "-" + change.getTo() + " for " + change.getRemovedSize());
    }
  }

  private static List<FileRow> rows(int count) {
    return IntStream.range(0, count).mapToObj(i -> row("row" + i, i)).toList();
  }
}
