package org.parallelworkbench.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.analysis.FilePair;
import org.parallelworkbench.analysis.ResultsDiff;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.history.Catalog;
import org.parallelworkbench.history.HistoryException;
import org.parallelworkbench.history.Interruptions;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.history.Recordings;
import org.parallelworkbench.history.StoredExperiment;
import org.parallelworkbench.history.TimeComparison;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.help.ChartHelp;
import org.parallelworkbench.ui.help.HelpTopic;
import org.parallelworkbench.ui.run.Reopened;

/** The history as a user sees it, over a database of its own. */
class HistoryViewTest extends FxTest implements HistoryActions {

  private final AppExecutor tasks = new AppExecutor();
  private final List<Object> asked = new ArrayList<>();

  /** Tasks that wait until a test lets them run, or null if all run at once. */
  private @Nullable Queue<Task<?>> held;

  private boolean busy;
  private LazyHistory history = LazyHistory.none();
  @TempDir Path folder;

  @AfterEach
  void close() {
    tasks.close();
    history.close();
  }

  @Test
  void listsTheNewestFirstAndSearchesLive() throws HistoryException {
    record(1, 2, 3);
    open();
    assertThat(names()).hasSize(3);
    long newest = fromFx(() -> table().getItems().getFirst().id());
    assertThat(newest).isEqualTo(3);

    onFx(() -> search().setText("no such run"));
    await("nothing", () -> table().getItems().isEmpty());
    assertThat(lookup("Nothing matches “no such run”").tryQuery()).isPresent();

    clickOn("Clear search");
    await("all", () -> table().getItems().size() == 3);
  }

  @Test
  void anEmptyHistorySaysWhatToDo() {
    history = LazyHistory.of(folder, Catalog.installed());
    open();

    await("the advice", () -> lookup("Nothing recorded yet").tryQuery().isPresent());
  }

  @Test
  void withoutAHistoryItSaysWhy() {
    open();

    await("the reason", () -> lookup("There is no history to show").tryQuery().isPresent());
  }

  @Test
  void renames() throws HistoryException {
    record(1);
    open();
    select(0);

    type(KeyCode.F2);
    onFx(() -> lookup("#historyText").<TextInputControl>query().setText("Night shift"));
    clickOn("Save");

    await("the name", () -> table().getItems().getFirst().name().equals("Night shift"));
    assertThat(entry().name()).isEqualTo("Night shift");
  }

  @Test
  void notesOnSeveralLines() throws HistoryException {
    record(1);
    open();
    select(0);

    clickOn("#historyNote");
    onFx(
        () ->
            lookup("#historyText")
                .<TextInputControl>query()
                .setText("the fan was loud\nall night"));
    clickOn("Save");

    await("the note", () -> !table().getItems().getFirst().note().isEmpty());
    assertThat(entry().note()).isEqualTo("the fan was loud\nall night");
    assertThat(fromFx(() -> lookup("#historyDetails").<Label>query().getText()))
        .contains("the fan was loud");
  }

  @Test
  void deletesSeveralAndBringsThemBackByKeyboard() throws HistoryException {
    record(1, 2, 3);
    open();
    onFx(() -> table().getSelectionModel().selectIndices(0, 1));

    type(KeyCode.DELETE);
    await("one left", () -> table().getItems().size() == 1);
    assertThat(fromFx(() -> lookup("#historyNoticeText").<Label>query().getText()))
        .isEqualTo("Deleted 2 entries");
    press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);

    await("all", () -> table().getItems().size() == 3);
    assertThat(fromFx(() -> table().getSelectionModel().getSelectedItems().size())).isEqualTo(2);
  }

  @Test
  void theNoticeBringsBackToo() throws HistoryException {
    record(1);
    open();
    select(0);
    clickOn("#historyDelete");
    await("none", () -> table().getItems().isEmpty());

    clickOn("#historyUndo");

    await("it", () -> table().getItems().size() == 1);
  }

  @Test
  void enterOpensARunAsItWas() throws HistoryException {
    record(4);
    open();
    select(0);

    type(KeyCode.ENTER);

    await("the run", () -> !asked.isEmpty());
    Reopened past = (Reopened) asked.getFirst();
    assertThat(past.report().latest().orElseThrow().results()).hasSize(4);
    assertThat(past.summary().timings()).hasSize(1);
    assertThat(past.current().monitor().done()).isEqualTo(4);
  }

  @Test
  void aRunThatIsGoingOnIsNotDisturbed() throws HistoryException {
    record(1);
    open();
    select(0);
    busy = true;

    clickOn("#historyOpen");

    assertThat(asked).isEmpty();
    assertThat(fromFx(() -> lookup("#historyNoticeText").<Label>query().getText()))
        .startsWith("Wait for the run to end");
  }

  @Test
  void exportsResultsTraceAndExperiment() throws HistoryException {
    record(1);
    open();
    select(0);

    for (String kind :
        List.of(
            "Export results (CSV)…",
            "Export trace (Perfetto)…",
            "Export experiment (JSON, Markdown, CSV)…")) {
      int before = asked.size();
      clickOn("#historyExport").clickOn(kind);
      await(kind, () -> asked.size() > before);
    }

    assertThat(asked)
        .satisfiesExactly(
            results -> assertThat(results).isInstanceOf(RunReport.class),
            trace -> assertThat(trace).isEqualTo("trace"),
            experiment -> assertThat(experiment).isInstanceOf(ExperimentReport.class));
  }

  @Test
  void exportsTheResultsByKeyboard() throws HistoryException {
    record(1);
    open();
    select(0);

    press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);

    await("the results", () -> !asked.isEmpty());
    assertThat(asked).singleElement().isInstanceOf(RunReport.class);
  }

  @Test
  void aRunThatEndedEarlyIsFinishedByMouseAndByKeyboard() throws HistoryException {
    record(2);
    interrupted(6, List.of(0, 1));
    open();
    select(1);
    assertThat(fromFx(() -> lookup("#historyResume").query().isDisabled())).isTrue();
    type(KeyCode.F8);
    assertThat(asked).isEmpty();

    select(0);
    assertThat(fromFx(() -> lookup("#historyDetails").<Label>query().getText()))
        .contains("6 files: 2 done", "interrupted");
    clickOn("#historyResume");
    select(0);
    type(KeyCode.F8);

    assertThat(asked).containsExactly(2L, 2L);
  }

  @Test
  void theMenuOfTheRowsOffersWhatCanBeDone() throws HistoryException {
    record(1, 1);
    open();
    select(0);

    press(KeyCode.SHIFT, KeyCode.F10).release(KeyCode.F10, KeyCode.SHIFT);
    assertThat(menuItems())
        .extracting(MenuItem::getId)
        .containsExactly(
            "menu-open",
            "menu-rename",
            "menu-note",
            "menu-delete",
            "menu-results",
            "menu-trace",
            "menu-experiment");
    clickOn("Note…");
    onFx(() -> lookup("#historyText").<TextInputControl>query().setText("seen"));
    press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);

    await("the note", () -> !table().getItems().getFirst().note().isEmpty());
    onFx(() -> table().getSelectionModel().selectAll());
    press(KeyCode.SHIFT, KeyCode.F10).release(KeyCode.F10, KeyCode.SHIFT);
    assertThat(menuItems())
        .extracting(MenuItem::getId)
        .containsExactly("menu-compare", "menu-delete");
  }

  @Test
  void aDoubleClickOpensARun() throws HistoryException {
    record(3);
    open();

    doubleClickOn("#historyTable .table-row-cell");

    await("the run", () -> !asked.isEmpty());
    assertThat(asked).singleElement().isInstanceOf(Reopened.class);
  }

  @Test
  void timesAreComparedWithWhicheverRunsOneChooses() throws HistoryException {
    record(2, 2, 2, 4, 4, 4);
    interrupted(4, List.of(0));
    open();
    onFx(() -> table().getSelectionModel().selectAll());
    type(KeyCode.F4);
    await("the window", () -> lookup("#compareTable").tryQuery().isPresent());

    press(KeyCode.CONTROL, KeyCode.TAB).release(KeyCode.TAB, KeyCode.CONTROL);
    await("the times", () -> lookup("#timesTable").tryQuery().isPresent());
    assertThat(fromFx(() -> times().getItems().stream().map(it -> it.group().runs().size())))
        .containsExactly(3, 3);
    assertThat(verdicts().getFirst()).isEqualTo("the reference");
    assertThat(verdicts().getLast()).isNotEqualTo("the reference").isNotEmpty();
    assertThat(
            lookup(
                    "Left out, because their times mean nothing: 1 run that was cancelled,"
                        + " interrupted or resumed.")
                .tryQuery())
        .isPresent();

    onFx(() -> lookup("#timesReference").<ComboBox<?>>query().getSelectionModel().selectLast());

    assertThat(verdicts().getLast()).isEqualTo("the reference");
    assertThat(verdicts().getFirst()).isNotEqualTo("the reference");
  }

  private TableView<TimeComparison.Line> times() {
    return lookup("#timesTable").queryTableView();
  }

  private List<String> verdicts() {
    return fromFx(
        () ->
            times().getItems().stream()
                .map(line -> times().getColumns().getLast().getCellObservableValue(line))
                .map(value -> String.valueOf(value.getValue()))
                .toList());
  }

  /** What the menu that is open lets one choose. */
  private List<MenuItem> menuItems() {
    return fromFx(
        () ->
            Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> !item.isDisable() && item.getId() != null)
                .toList());
  }

  @Test
  void comparesTheResultsAndTimesOfTwoRuns() throws HistoryException {
    record(3, 5);
    open();
    onFx(() -> table().getSelectionModel().selectAll());

    type(KeyCode.F4);
    await("the diff", () -> sentence().contains("only in the second"));
    assertThat(sentence())
        .isEqualTo("Same results for all files that both have; 2 files only in the second.");
    assertThat(fromFx(() -> pairs().getItems().size())).isEqualTo(2);

    clickOn("#compareOnly");
    assertThat(fromFx(() -> pairs().getItems().size())).isEqualTo(5);
    clickOn("#compareExport");
    assertThat(asked).singleElement().isEqualTo(5);

    clickOn("Times");
    assertThat(fromFx(() -> lookup("#timesTable").<TableView<?>>query().getItems().size()))
        .isEqualTo(2);
    assertThat(lookup("Not the same files: compare the throughput, not the times.").tryQuery())
        .isPresent();

    type(KeyCode.ESCAPE);
    assertThat(lookup("#compareTable").tryQuery()).isEmpty();
  }

  @Test
  void saysPlainlyThatResultsAreIdenticalAndThatOneRunEachTellsNothing() throws HistoryException {
    record(3, 3);
    open();
    onFx(() -> table().getSelectionModel().selectAll());

    clickOn("#historyCompare");
    await("the verdict", () -> sentence().startsWith("Identical results"));
    ChartHelp.assertExplains(this, "#historyCompareHelp", HelpTopic.HISTORY_COMPARISON);

    clickOn("Times");
    assertThat(
            lookup(
                    "one run each cannot tell a difference from noise: measure each at least 3"
                        + " times")
                .tryQuery())
        .isPresent();
    assertThat(fromFx(() -> lookup("#timesReference").<ComboBox<?>>query().getItems().size()))
        .isEqualTo(2);
  }

  @Test
  void theFxThreadAsksTheDatabaseNothing() throws HistoryException {
    record(1, 1);
    Queue<Task<?>> waiting = new ConcurrentLinkedQueue<>();
    held = waiting;
    openWithoutWaiting();
    assertThat(waiting).hasSize(1);
    assertThat(names()).isEmpty();

    // Asked in a row, only the last answer counts, whichever comes last.
    onFx(() -> search().setText("nothing like it"));
    await("the second question", () -> waiting.size() == 2);
    Task<?> first = waiting.remove();
    tasks.start(waiting.remove());
    await("its answer", () -> lookup("Nothing matches “nothing like it”").tryQuery().isPresent());
    tasks.start(first);
    await("the late answer", first::isDone);

    assertThat(names()).isEmpty();
  }

  @Test
  void everyControlHasANameForScreenReaders() {
    openWithoutWaiting();

    for (Node button : lookup(".history-pane .button").queryAll()) {
      Button each = (Button) button;
      assertThat(each.getText() + each.getAccessibleText()).isNotIn("null", "nullnull", "");
    }
    assertThat(fromFx(() -> table().getAccessibleText())).isNotEmpty();
    assertThat(fromFx(() -> search().getAccessibleText())).isNotEmpty();
  }

  private void record(int... files) throws HistoryException {
    try (var opened = Recordings.open(folder)) {
      for (int each : files) {
        Recordings.run(opened, Recordings.quick(each));
      }
    }
    history = LazyHistory.of(folder, Catalog.installed());
  }

  /** Records a run of so many files that was interrupted when these were done. */
  private void interrupted(int files, List<Integer> done) throws HistoryException {
    RunReport report;
    try (var opened = Recordings.open(folder)) {
      report = Recordings.run(opened, Recordings.quick(files)).latest().orElseThrow();
    }
    Interruptions.interrupt(folder, report, done);
  }

  private void open() {
    openWithoutWaiting();
    await("the answer", () -> !lookup("#historyShown").<Label>query().getText().isEmpty());
    onFx(() -> table().requestFocus());
  }

  private void openWithoutWaiting() {
    show(
        900,
        600,
        () -> {
          Notices notices = new Notices(new StackPane());
          HistoryView made = new HistoryView(history, this::start, notices, this);
          made.refresh();
          return made.root();
        });
  }

  private void start(Task<?> task) {
    if (held == null) {
      tasks.start(task);
    } else {
      held.add(task);
    }
  }

  private void select(int place) {
    onFx(
        () -> {
          table().requestFocus();
          table().getSelectionModel().clearAndSelect(place);
        });
  }

  private StoredExperiment entry() throws HistoryException {
    return history.get().orElseThrow().search("").getFirst();
  }

  private List<String> names() {
    return fromFx(() -> table().getItems().stream().map(StoredExperiment::name).toList());
  }

  private TableView<StoredExperiment> table() {
    return lookup("#historyTable").queryTableView();
  }

  private TableView<FilePair> pairs() {
    return lookup("#compareTable").queryTableView();
  }

  private TextInputControl search() {
    return lookup("#historySearch").query();
  }

  private String sentence() {
    return fromFx(() -> lookup("#compareSentence").<Label>query().getText());
  }

  @Override
  public boolean isBusy() {
    return busy;
  }

  @Override
  public void reopen(Reopened past) {
    asked.add(past);
  }

  @Override
  public void resume(long runId) {
    asked.add(runId);
  }

  @Override
  public void exportResults(RunReport report) {
    asked.add(report);
  }

  @Override
  public void exportTrace(RunReport report) {
    asked.add("trace");
  }

  @Override
  public void exportExperiment(ExperimentReport report) {
    asked.add(report);
  }

  @Override
  public void exportDiff(ResultsDiff diff, List<FilePair> pairs) {
    asked.add(pairs.size());
  }
}
