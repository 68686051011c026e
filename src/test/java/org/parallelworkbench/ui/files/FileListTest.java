package org.parallelworkbench.ui.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parallelworkbench.ui.files.Samples.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.control.TableColumn.SortType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.SourceFile;

class FileListTest {

  private final FileList list = new FileList((row, before, after) -> {});

  @Test
  void keepsTheOrderInWhichFilesCome() {
    list.add("first", List.of(file("b.txt", 3), file("a.txt", 4)));
    list.add("second", List.of(file("c.txt", SourceFile.UNKNOWN_SIZE)));

    assertThat(names()).containsExactly("b.txt", "a.txt", "c.txt");
    assertThat(list.sizeProperty().get()).isEqualTo(3);
    assertThat(list.bytesProperty().get()).isEqualTo(7);
  }

  @Test
  void takesEachPathOnce() {
    list.add("first", List.of(file("x/a.txt", 1)));
    FileRow row = list.rows().getFirst();

    int added =
        list.add("second", List.of(file("x/a.txt", 9), file("y/a.txt", 2), file("y/a.txt", 2)));

    assertThat(added).isEqualTo(1);
    assertThat(list.rows()).hasSize(2).startsWith(row);
    assertThat(list.bytesProperty().get()).isEqualTo(3);
  }

  @Test
  void aFileThatWasRemovedCanBeAddedAgain() {
    list.add("first", List.of(file("a.txt", 1)));
    list.clear();

    assertThat(list.add("second", List.of(file("a.txt", 1)))).isEqualTo(1);
  }

  @Test
  void changedFilesTakeTheirRowsPlacesAndCanBeUndone() {
    list.add("all", List.of(file("a", 1), file("b", 2), file("c", 4)));
    List<FileRow> before = List.copyOf(list.rows());

    List<FileRow> fresh =
        list.change(List.of(before.get(2), before.get(0)), file -> file.withCharset(ISO_8859_1));

    assertThat(list.rows()).containsExactly(fresh.get(0), before.get(1), fresh.get(1));
    assertThat(fresh)
        .extracting(FileRow::file)
        .containsExactly(
            file("a", 1).withCharset(ISO_8859_1), file("c", 4).withCharset(ISO_8859_1));
    assertThat(list.add("again", List.of(file("c", 4)))).isZero();

    list.undo();
    assertThat(list.rows()).isEqualTo(before);
  }

  @Test
  void undoBringsBackTheSameRowsInTheirPlaces() {
    list.add("all", List.of(file("a", 1), file("b", 2), file("c", 4), file("d", 8)));
    List<FileRow> before = List.copyOf(list.rows());

    list.remove(List.of(before.get(2), before.get(0)));
    assertThat(list.rows()).containsExactly(before.get(1), before.get(3));
    assertThat(list.bytesProperty().get()).isEqualTo(10);

    list.undo();
    assertThat(list.rows()).isEqualTo(before);
    assertThat(list.bytesProperty().get()).isEqualTo(15);
    assertThat(list.add("again", List.of(file("a", 1)))).isZero();
  }

  @Test
  void whatOneOriginAddsIsUndoneTogether() {
    list.add("search", List.of(file("a", 1)));
    list.add("search", List.of(file("b", 1)));
    list.add("other", List.of(file("c", 1)));

    list.undo();
    assertThat(names()).containsExactly("a", "b");
    list.undo();
    assertThat(names()).isEmpty();
    assertThat(list.undoableProperty().get()).isFalse();
  }

  @Test
  void addingNothingNewIsNoEdit() {
    list.add("first", List.of(file("a", 1)));
    list.add("second", List.of(file("a", 1)));

    list.undo();
    assertThat(names()).isEmpty();
  }

  @Test
  void withNothingToUndoNothingHappens() {
    list.undo();

    assertThat(list.rows()).isEmpty();
    assertThat(list.undoableProperty().get()).isFalse();
  }

  /** However a list was edited, undoing walks back through all its former contents. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void undoWalksBackThroughEveryEdit(long seed) {
    Random random = new Random(seed);
    List<List<FileRow>> history = new ArrayList<>();
    for (int edit = 0; edit < 15; edit++) {
      history.add(List.copyOf(list.rows()));
      int choice = list.rows().isEmpty() ? 0 : random.nextInt(4);
      switch (choice) {
        case 0, 1 -> list.add(edit, List.of(file("f" + edit, 1), file("g" + random.nextInt(5), 1)));
        case 2 -> list.remove(List.of(list.rows().get(random.nextInt(list.rows().size()))));
        default -> list.clear();
      }
    }

    for (List<FileRow> before : history.reversed()) {
      assertThat(list.undoableProperty().get()).isTrue();
      list.undo();
      assertThat(list.rows()).isEqualTo(before);
    }
    assertThat(list.undoableProperty().get()).isFalse();
  }

  @Test
  void whatWasUndoneCanBeDoneAgainUntilTheNextEdit() {
    list.add("first", List.of(file("a", 1)));
    list.add("second", List.of(file("b", 1)));
    assertThat(list.redoableProperty().get()).isFalse();

    list.undo();
    list.undo();
    assertThat(names()).isEmpty();
    list.redo();
    assertThat(names()).containsExactly("a");
    assertThat(list.redoableProperty().get()).isTrue();
    list.redo();
    assertThat(names()).containsExactly("a", "b");
    assertThat(list.redoableProperty().get()).isFalse();

    list.undo();
    list.add("third", List.of(file("c", 1)));
    list.redo();
    assertThat(names()).containsExactly("a", "c");
  }

  @Test
  void theOrderOnScreenIsUndoneToo() {
    List<SortKey> bySize = List.of(new SortKey("sizeColumn", SortType.DESCENDING));
    List<SortKey> byName = List.of(new SortKey("nameColumn", SortType.ASCENDING));
    list.add("first", List.of(file("a", 1)));
    list.sort(bySize);
    list.sort(byName);
    list.remove(List.copyOf(list.rows()));

    list.undo();
    assertThat(names()).containsExactly("a");
    assertThat(list.orderProperty().get()).isEqualTo(byName);
    list.undo();
    assertThat(list.orderProperty().get()).as("changes of the order in a row are one").isEmpty();
    assertThat(names()).containsExactly("a");
    list.redo();
    assertThat(list.orderProperty().get()).isEqualTo(byName);
  }

  @Test
  void sortingAsItIsAlreadyIsNoEdit() {
    list.sort(List.of());

    assertThat(list.undoableProperty().get()).isFalse();
  }

  @Test
  void theRowsAreEditedByNobodyElse() {
    list.add("first", List.of(file("a", 1)));

    assertThatThrownBy(() -> list.rows().clear()).isInstanceOf(UnsupportedOperationException.class);
  }

  private List<String> names() {
    return list.rows().stream().map(FileRow::name).toList();
  }
}
