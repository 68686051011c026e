package org.parallelworkbench.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

/** The screen in memory must behave as a real one where the other tests rely on it. */
class FxTestTest extends FxTest {

  @Test
  void aClickOnAHeaderSorts() {
    TableView<String> table = fromFx(TableView::new);
    show(300, 200, () -> withWords(table));

    clickOn("Word");

    assertThat(fromFx(() -> List.copyOf(table.getItems()))).containsExactly("a", "b", "c");
  }

  private static TableView<String> withWords(TableView<String> table) {
    TableColumn<String, String> column = new TableColumn<>("Word");
    column.setCellValueFactory(features -> new ReadOnlyStringWrapper(features.getValue()));
    table.getColumns().add(column);
    table.getItems().addAll("b", "c", "a");
    return table;
  }
}
