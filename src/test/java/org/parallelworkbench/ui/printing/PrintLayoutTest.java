package org.parallelworkbench.ui.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.printing.PrintedTable.Column;
import org.parallelworkbench.ui.printing.PrintedTable.Line;

class PrintLayoutTest extends FxTest {

  private static final double WIDTH = 500;
  private static final double HEIGHT = 700;

  @Test
  void everyLineIsOnOnePageInItsOrder() {
    PrintLayout layout = layout(table(200, "name"));

    List<Line> printed = new ArrayList<>();
    for (int page = 0; page < layout.pages(); page++) {
      assertThat(layout.lines(page)).hasSizeBetween(1, layout.linesOn(page));
      printed.addAll(layout.lines(page));
    }
    assertThat(printed).isEqualTo(table(200, "name").lines());
    assertThat(layout.linesOn(0)).as("beside the heading").isLessThan(layout.linesOn(1));
    assertThat(layout.pages()).isEqualTo(4);
  }

  @Test
  void aFullPageHasNoEmptyOneBehindIt() {
    int first = layout(table(200, "name")).linesOn(0);

    assertThat(layout(table(first - 1, "name")).pages()).isEqualTo(1);
    assertThat(layout(table(first, "name")).pages()).isEqualTo(2);
    assertThat(layout(new PrintedTable(List.of("Title"), columns(), List.of())).pages())
        .isEqualTo(1);
  }

  @Test
  void theHeadingIsOnTheFirstPageAndTitlesAndNumberAreOnEach() {
    PrintLayout layout = layout(table(100, "name"));

    assertThat(texts(layout, 0)).startsWith("Title", "Second line", "Name", "Folder", "A");
    assertThat(texts(layout, 0)).contains("name0").endsWith("1/2");
    assertThat(texts(layout, 1))
        .startsWith("Name", "Folder", "A")
        .endsWith("Total", "5,050", "2/2");
  }

  @Test
  void nothingIsOutsideThePageNorOverItsNeighbour() {
    PrintLayout layout = layout(table(80, "a-very-long-name-".repeat(20)));

    for (int page = 0; page < layout.pages(); page++) {
      Group node = (Group) layout.page(page, String::valueOf);
      assertThat(node.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(WIDTH + 1);
      assertThat(node.getBoundsInParent().getMaxY()).isLessThanOrEqualTo(HEIGHT + 1);
      assertNoOverlaps(node);
    }
    assertThat(texts(layout, 0))
        .anyMatch(text -> text.startsWith("a-very-long-name-") && text.endsWith("…"));
    assertThat(texts(layout, 0)).as("numbers are whole").contains("50", "folder");
  }

  @Test
  void aTableOfVeryManyColumnsIsMadeSmaller() {
    List<Column> columns =
        IntStream.range(0, 60).mapToObj(i -> new Column("A long title " + i, true)).toList();
    Line line = new Line(IntStream.range(0, 60).mapToObj(i -> "1,234,567").toList(), false);
    PrintLayout layout = layout(new PrintedTable(List.of("Title"), columns, List.of(line)));

    Node page = layout.page(0, String::valueOf);

    assertThat(page.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(WIDTH + 1);
    assertThat(texts(layout, 0)).contains("A long title 59");
  }

  @Test
  void whatStandsForOthersReachesOverTheEmptyCellsBehindIt() {
    String folder = "/a/rather/long/folder/of/files";
    List<Line> lines =
        List.of(
            new Line(List.of(folder, "", "12"), true),
            new Line(List.of("a", "folder", "12"), false));

    assertThat(texts(layout(new PrintedTable(List.of("Title"), columns(), lines)), 0))
        .noneMatch(folder::equals);
    List<Line> wider =
        List.of(
            new Line(List.of(folder, "", "12"), true),
            new Line(List.of("a", "folder/of/a/length/that/is/enough", "12"), false));
    assertThat(texts(layout(new PrintedTable(List.of("Title"), columns(), wider)), 0))
        .contains(folder);
  }

  private static void assertNoOverlaps(Group page) {
    List<Text> texts =
        page.getChildren().stream().filter(Text.class::isInstance).map(Text.class::cast).toList();
    for (int i = 1; i < texts.size(); i++) {
      if (texts.get(i).getY() == texts.get(i - 1).getY()) {
        assertThat(texts.get(i).getX())
            .as(texts.get(i).getText())
            .isGreaterThanOrEqualTo(texts.get(i - 1).getBoundsInParent().getMaxX());
      }
    }
  }

  private static List<String> texts(PrintLayout layout, int page) {
    return FakePrinting.texts(layout.page(page, i -> (i + 1) + "/" + layout.pages()));
  }

  private static PrintLayout layout(PrintedTable table) {
    return new PrintLayout(table, WIDTH, HEIGHT);
  }

  private static List<Column> columns() {
    return List.of(new Column("Name", false), new Column("Folder", false), new Column("A", true));
  }

  /** So many rows, and a line of sums. */
  private static PrintedTable table(int rows, String name) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      lines.add(new Line(List.of(name + i, "folder", String.valueOf(i + 1)), false));
    }
    lines.add(new Line(List.of("Total", "", "5,050"), true));
    return new PrintedTable(List.of("Title", "Second line"), columns(), lines);
  }
}
