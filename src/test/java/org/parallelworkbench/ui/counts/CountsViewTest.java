package org.parallelworkbench.ui.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.ui.common.ChartMenu;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.help.ChartHelp;
import org.parallelworkbench.ui.help.HelpTopic;

class CountsViewTest extends FxTest {

  private static final ColumnSums TWO =
      new ColumnSums(
          "Total: 3 done",
          Optional.empty(),
          List.of(new ColumnSums.Bar("A", 1_234_567, 0), new ColumnSums.Bar("B", 42, 0)));

  private final FakeChoosers choosers = new FakeChoosers();
  private CountsView view;
  @TempDir private Path folder;

  @BeforeEach
  void showView() {
    show(
        500,
        500,
        () -> {
          view = new CountsView(Task::run, choosers, new Notices(new StackPane()));
          view.activeProperty().set(true);
          return view.root();
        });
  }

  @Test
  void saysHowToFillItUntilSomethingIsCounted() {
    assertThat(lookup("Nothing counted yet").query().getParent().isVisible()).isTrue();

    onFx(() -> view.show(TWO));
    assertThat(lookup("Nothing counted yet").query().getParent().isVisible()).isFalse();

    onFx(() -> view.show(ColumnSums.NONE));
    assertThat(lookup("Nothing counted yet").query().getParent().isVisible()).isTrue();
  }

  @Test
  void saysWhatTheChartShows() {
    onFx(() -> view.show(TWO));

    ChartHelp.assertExplains(this, "#countsHelp", HelpTopic.COUNTS);
  }

  @Test
  void eachCountHasABarWithItsNumberAtItsEnd() {
    onFx(() -> view.show(TWO));

    assertThat(numbers()).containsExactlyInAnyOrder("1,234,567", "42");
    assertThat(fromFx(() -> lookup("#countsCaption").queryAs(Label.class).getText()))
        .isEqualTo("Total: 3 done");
    assertThat(node("#countsFile").isVisible()).isFalse();
    List<Node> bars = new ArrayList<>(lookup(".chart-bar.total").queryAll());
    assertThat(bars).hasSize(2);
    Node first = width(bars.get(0)) > width(bars.get(1)) ? bars.get(0) : bars.get(1);
    Node second = first == bars.get(0) ? bars.get(1) : bars.get(0);
    assertThat(width(first)).isGreaterThan(100 * width(second));
    assertThat(top(first)).as("the first count is at the top").isLessThan(top(second));
  }

  @Test
  void theSelectedFileHasBarsOfItsOwn() {
    ColumnSums selected =
        new ColumnSums(
            "Total: 3 done",
            Optional.of("moby.txt"),
            List.of(new ColumnSums.Bar("A", 100, 7), new ColumnSums.Bar("B", 42, 5)));

    onFx(() -> view.show(selected));

    assertThat(numbers()).containsExactlyInAnyOrder("100", "42", "7", "5");
    assertThat(((Label) node("#countsFile")).getText()).isEqualTo("moby.txt");
    assertThat(lookup(".chart-bar.file").queryAll()).hasSize(2);

    onFx(() -> view.show(TWO));
    assertThat(lookup(".chart-bar.file").queryAll()).isEmpty();
  }

  @Test
  void ofVeryManyCountsTheFirstAreShownAndThatIsSaid() {
    List<ColumnSums.Bar> bars =
        IntStream.range(0, 100).mapToObj(i -> new ColumnSums.Bar("term " + i, i, 0)).toList();

    onFx(() -> view.show(new ColumnSums("Total", Optional.empty(), bars)));

    assertThat(lookup(".chart-bar.total").queryAll()).hasSize(40);
    assertThat(
            lookup("The first 40 of 100 counts are shown; the table and its export have all.")
                .tryQuery())
        .isPresent();
  }

  @Test
  void theChartCanBeTakenAway() throws Exception {
    Path target = folder.resolve("counts.svg");
    choosers.chooseTarget(target);
    onFx(() -> view.show(TWO));

    onFx(() -> view.menu().take(ChartMenu.Taking.SVG));

    assertThat(Files.readString(target)).contains("1,234,567").contains("Sum of each count");
  }

  private List<String> numbers() {
    return fromFx(
        () ->
            lookup(".bar-label").queryAll().stream()
                .map(label -> ((Text) label).getText())
                .toList());
  }

  private Node node(String id) {
    return fromFx(() -> lookup(id).query());
  }

  private double top(Node bar) {
    return fromFx(() -> bar.getBoundsInParent().getMinY());
  }

  private double width(Node bar) {
    return fromFx(() -> bar.getLayoutBounds().getWidth());
  }
}
