package org.parallelworkbench.ui.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallelworkbench.ui.files.Samples.failed;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.FxTest;

class ColumnFitTest extends FxTest {

  private FilesView view;
  private TableView<FileRow> table;

  @BeforeEach
  void open() {
    view = fromFx(() -> new FilesView(new FakeChoosers(), task -> {}));
    onFx(() -> view.showColumns(Samples.TERMS, column -> true));
    onFx(view::addDemoFiles);
    show(560, 560, view::root);
    table = lookup("#filesTable").queryTableView();
  }

  @Test
  void aNarrowPaneShowsWhatMattersWithoutScrolling() {
    assertThat(visible())
        .containsExactly(
            "stateColumn",
            "nameColumn",
            "sizeColumn",
            "progressColumn",
            "timeColumn",
            "term0Column",
            "term1Column");
    assertThat(width()).isLessThanOrEqualTo(560);
    assertThat(column("nameColumn").getWidth()).isGreaterThanOrEqualTo(150);
  }

  @Test
  void aWidePaneShowsMoreAndIsFilled() {
    resize(990);

    assertThat(visible()).contains("stageColumn", "messageColumn", "folderColumn");
    assertThat(width()).isBetween(960.0, 990.0);

    resize(560);
    assertThat(visible()).doesNotContain("stageColumn", "messageColumn", "folderColumn");
  }

  @Test
  void columnsThatTheUserShowsHidesOrResizesAreLeftAlone() {
    onFx(() -> column("encodingColumn").setVisible(true));
    onFx(() -> column("nameColumn").setPrefWidth(222));
    resize(990);
    onFx(() -> column("folderColumn").setVisible(false));
    resize(980);

    assertThat(visible()).contains("encodingColumn").doesNotContain("folderColumn");
    assertThat(column("nameColumn").getWidth()).isEqualTo(222);
  }

  @Test
  void whyAFileFailedCanBeReadEvenWhereTheMessagesHaveNoRoom() {
    FileRow row = view.rows().getFirst();
    onFx(() -> row.show(failed(row, "gone")));
    assertThat(lookup("gone").tryQuery()).isPresent();

    resize(990);
    Set<Node> places = lookup("gone").queryAll();
    assertThat(places).isNotEmpty().allMatch(node -> inColumn(node, "messageColumn"));
  }

  private static boolean inColumn(Node node, String column) {
    return column.equals(node.getId()) || column.equals(node.getParent().getId());
  }

  private void resize(double width) {
    onFx(() -> stage().setWidth(width + stage().getWidth() - stage().getScene().getWidth()));
  }

  private List<String> visible() {
    return fromFx(() -> table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList());
  }

  private double width() {
    return fromFx(
        () -> table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum());
  }

  private TableColumn<FileRow, ?> column(String id) {
    return table.getColumns().stream()
        .filter(column -> id.equals(column.getId()))
        .findFirst()
        .orElseThrow();
  }
}
