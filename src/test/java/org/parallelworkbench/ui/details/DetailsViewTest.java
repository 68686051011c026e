package org.parallelworkbench.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.concurrent.Task;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.WordRuns;
import org.parallelworkbench.ui.common.FxTest;

class DetailsViewTest extends FxTest {

  @TempDir private Path folder;
  private final Set<Integer> selected = new HashSet<>();
  private final AtomicInteger exports = new AtomicInteger();
  private final AtomicInteger tasks = new AtomicInteger();
  private DetailsView view;

  @BeforeEach
  void showView() {
    show(
        500,
        500,
        () -> {
          view = new DetailsView(this::start, () -> selected, exports::incrementAndGet);
          view.activeProperty().set(true);
          return view.root();
        });
  }

  private void start(Task<?> task) {
    tasks.incrementAndGet();
    task.run();
  }

  @Test
  void showsTheMostFrequentTermsOfAllFiles() throws Exception {
    RunReport report = words();
    onFx(() -> view.show(report));
    assertThat(rows())
        .containsExactly(
            new TermRow("1", "b", "3", "60.00 %"), new TermRow("2", "a", "2", "40.00 %"));
    assertThat(sentence()).isEqualTo("5 words in 2 files, 2 of them different.");
    clickOn("#detailsExport");
    assertThat(exports).hasValue(1);
  }

  @Test
  void followsTheSelection() throws Exception {
    RunReport report = words();
    onFx(() -> view.show(report));
    clickOn("#detailsOfSelected");
    assertThat(rows()).isEmpty();
    assertThat(sentence()).isEqualTo("Select files in the list to see theirs.");

    selected.add(1);
    onFx(view::selectionChanged);
    assertThat(rows()).extracting(TermRow::term).containsExactly("b");
    assertThat(sentence()).isEqualTo("2 words in 1 file, 1 of them different.");
  }

  @Test
  void addsUpOnlyWhileItIsLookedAt() throws Exception {
    RunReport report = words();
    onFx(
        () -> {
          view.activeProperty().set(false);
          view.show(report);
        });
    assertThat(tasks).hasValue(0);
    onFx(() -> view.activeProperty().set(true));
    assertThat(tasks).hasValue(1);
    onFx(view::selectionChanged);
    assertThat(tasks).hasValue(1);
  }

  @Test
  void saysHowToFillItWhenThereIsNothingToShow() throws Exception {
    assertThat(lookup("Nothing is broken down yet").query().getParent().isVisible()).isTrue();
    RunReport report = words();
    onFx(() -> view.show(report));
    assertThat(lookup("#detailsTable").query().getParent().isVisible()).isTrue();
    onFx(() -> view.show(Reports.run("threads", 2, 1, 3, 1)));
    assertThat(lookup("#detailsTable").query().getParent().isVisible()).isFalse();
  }

  private RunReport words() throws Exception {
    return WordRuns.run(WordRuns.files(folder, "a b a", "b b"), WordRuns.work());
  }

  private List<TermRow> rows() {
    return List.copyOf(lookup("#detailsTable").<TableView<TermRow>>query().getItems());
  }

  private String sentence() {
    return lookup("#detailsSentence").queryAs(Label.class).getText();
  }
}
