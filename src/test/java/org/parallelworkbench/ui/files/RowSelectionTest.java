package org.parallelworkbench.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.ui.common.FxTest;

/** The mouse and the keyboard must select as they do in every other table. */
class RowSelectionTest extends FxTest {

  private final ObservableList<FileRow> rows = FXCollections.observableArrayList();
  private TableView<FileRow> table;

  @BeforeEach
  void open() {
    for (int i = 0; i < 8; i++) {
      rows.add(Samples.row("row" + i, i));
    }
    table = fromFx(() -> new TableView<>(rows));
    show(400, 400, this::filled);
  }

  private TableView<FileRow> filled() {
    table
        .getColumns()
        .add(
            FileColumn.ofFile("name", "Name", file -> file.name(), RowOrder.byText(FileRow::name)));
    table.setSelectionModel(new RowSelection(table));
    return table;
  }

  @Test
  void aClickSelectsOneRowInsteadOfAnother() {
    clickOn("row2");
    assertThat(selected()).containsExactly(2);

    clickOn("row5");
    assertThat(selected()).containsExactly(5);
    assertThat(table.getSelectionModel().getSelectedItem()).isSameAs(rows.get(5));
  }

  @Test
  void controlAddsAndTakesAway() {
    clickOn("row2");
    press(KeyCode.CONTROL);
    clickOn("row5");
    clickOn("row7");
    assertThat(selected()).containsExactly(2, 5, 7);

    clickOn("row5");
    release(KeyCode.CONTROL);
    assertThat(selected()).containsExactly(2, 7);
  }

  @Test
  void shiftSelectsUpToTheClickInBothDirections() {
    clickOn("row3");
    press(KeyCode.SHIFT);
    clickOn("row6");
    assertThat(selected()).containsExactly(3, 4, 5, 6);

    clickOn("row1");
    release(KeyCode.SHIFT);
    assertThat(selected()).containsExactly(1, 2, 3);
  }

  @Test
  void shiftAndArrowsWidenAndNarrow() {
    clickOn("row3");
    press(KeyCode.SHIFT);
    type(KeyCode.DOWN, 2);
    assertThat(selected()).containsExactly(3, 4, 5);

    type(KeyCode.UP, 1);
    release(KeyCode.SHIFT);
    assertThat(selected()).containsExactly(3, 4);
  }

  @Test
  void arrowsMoveTheSelection() {
    clickOn("row3");
    type(KeyCode.DOWN, 1);
    assertThat(selected()).containsExactly(4);
    type(KeyCode.HOME);
    assertThat(selected()).containsExactly(0);
    push(KeyCode.SHIFT, KeyCode.END);
    assertThat(selected()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void allCanBeSelectedAndLetGo() {
    clickOn("row3");
    push(KeyCode.CONTROL, KeyCode.A);
    assertThat(selected()).hasSize(8);
    assertThat(fromFx(() -> List.copyOf(table.getSelectionModel().getSelectedItems())))
        .isEqualTo(rows);

    clickOn("row3");
    assertThat(selected()).containsExactly(3);
  }

  @Test
  void rowsThatAreAddedLeaveItAloneAndRowsThatGoEndIt() {
    clickOn("row3");
    onFx(() -> rows.add(Samples.row("row8", 8)));
    assertThat(selected()).containsExactly(3);

    onFx(() -> rows.removeFirst());
    assertThat(selected()).isEmpty();
    assertThat(table.getSelectionModel().getSelectedItem()).isNull();
  }

  /** The table looks at every position it is told of, and keeps ten. */
  @Test
  @SuppressWarnings("rawtypes")
  void ofVeryManySelectedRowsFewAreReported() {
    onFx(
        () ->
            rows.setAll(IntStream.range(0, 5000).mapToObj(i -> Samples.row("r" + i, i)).toList()));
    List<Integer> reported = new ArrayList<>();
    onFx(
        () -> {
          table
              .getSelectionModel()
              .getSelectedCells()
              .addListener(
                  (Change<? extends TablePosition> change) -> {
                    while (change.next()) {
                      reported.add(change.getAddedSize() + change.getRemovedSize());
                    }
                  });
          table.getSelectionModel().selectAll();
          table.getSelectionModel().clearSelection();
        });

    assertThat(selected()).isEmpty();
    assertThat(reported).isNotEmpty().allSatisfy(count -> assertThat(count).isLessThan(50));
  }

  private List<Integer> selected() {
    return fromFx(() -> List.copyOf(table.getSelectionModel().getSelectedIndices()));
  }
}
