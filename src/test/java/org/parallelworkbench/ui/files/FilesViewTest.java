package org.parallelworkbench.ui.files;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parallelworkbench.ui.files.Samples.cancelled;
import static org.parallelworkbench.ui.files.Samples.done;
import static org.parallelworkbench.ui.files.Samples.failed;
import static org.parallelworkbench.ui.files.Samples.working;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.engine.Attempt;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.printing.PrintedTable;

class FilesViewTest extends FxTest {

  @TempDir Path folder;

  private final FakeChoosers choosers = new FakeChoosers();
  private final AppExecutor tasks = new AppExecutor();
  private FilesView view;
  private TableView<FileRow> table;

  @BeforeEach
  void open() {
    view = fromFx(() -> new FilesView(choosers, tasks));
    show(990, 600, view::root);
    table = lookup("#filesTable").queryTableView();
  }

  @AfterEach
  void close() {
    tasks.close();
  }

  @Test
  void anEmptyListSaysWhatToDo() {
    assertThat(node("#emptyFilesButton").isVisible()).isTrue();
    assertThat(text("#titleLabel")).isEqualTo("Files (0)");
    assertThat(node("#clearButton").isDisabled()).isTrue();
    assertThat(node("#removeButton").isDisabled()).isTrue();

    clickOn("#demoLink");

    assertThat(shownNames()).isEqualTo(Simulated.DEMO_FILES);
    assertThat(text("#titleLabel")).isEqualTo("Files (10)");
    assertThat(cell("book_about_c.txt", "folderColumn")).isEqualTo("demo");
    assertThat(cell("book_about_c.txt", "sizeColumn")).isEmpty();
  }

  @Test
  void aRowThatWaitsForItsNextAttemptSaysWhyAndForHowLong() {
    onFx(view::addDemoFiles);
    Attempt attempt =
        new Attempt(
            1, FileStatus.FAILED, new StageTimes(0, 1, 0, 0, 1), 1, "the disk is gone", null);

    onFx(
        () -> view.rows().getFirst().show(new RunEvent.Retrying(0, attempt, 3, 2_000_000_000L, 0)));

    assertThat(cell(Simulated.DEMO_FILES.getFirst(), "messageColumn"))
        .isEqualTo("failed: the disk is gone; again in 2 s (attempt 2 of 3)");
  }

  @Test
  void demoFilesAreAddedOnce() {
    onFx(view::addDemoFiles);
    onFx(view::addDemoFiles);

    assertThat(view.rows()).hasSize(10);
    assertThat(text("#noticeLabel")).isEqualTo("No files added, 10 were already in the list");
    assertThat(node("#undoLink").isVisible()).isFalse();
  }

  @Test
  void addsChosenFilesWhateverTheirNames() throws IOException {
    choosers.chooseFiles(List.of(create("b.md", 2), create("a.txt", 1)));

    clickOn("#addFilesButton");
    awaitAdded();

    assertThat(shownNames()).containsExactly("b.md", "a.txt");
    assertThat(view.sizeProperty().get()).isEqualTo(2);
    assertThat(view.bytesProperty().get()).isEqualTo(3);
    assertThat(text("#bytesLabel")).isEqualTo("3 B");
    assertThat(view.files().getFirst().path()).isEqualTo(folder.resolve("b.md"));
  }

  @Test
  void addsTheFilesOfAFolderThatMatchTheGlob() throws IOException {
    create("a.txt", 1);
    create("b.md", 1);
    create("deep/c.txt", 1);
    choosers.chooseFolder(folder);

    onFx(() -> view.globProperty().set("*.txt"));
    clickOn("#addFolderButton");
    awaitAdded();

    assertThat(shownNames()).containsExactlyInAnyOrder("a.txt", "c.txt");
  }

  @Test
  void anEmptyGlobTakesAllFilesOfAFolder() throws IOException {
    create("a.txt", 1);
    create("b.md", 1);
    choosers.chooseFolder(folder);

    clickOn("#addFolderButton");
    awaitAdded();

    assertThat(view.rows()).hasSize(2);
  }

  @Test
  void aFolderWithoutMatchSaysSo() throws IOException {
    create("b.md", 1);
    onFx(() -> view.globProperty().set("*.txt"));

    add(folder);

    assertThat(text("#noticeLabel")).isEqualTo("No files found that match *.txt");
  }

  @Test
  void aGlobThatMakesNoSenseSaysSo() {
    onFx(() -> view.globProperty().set("[a"));
    onFx(() -> view.addPaths(List.of(folder)));

    assertThat(view.scanningProperty().get()).isFalse();
    assertThat(text("#noticeLabel")).contains("[a");
  }

  @Test
  void filesThatAreInTheListAreAddedOnceAndThatIsSaid() throws IOException {
    add(create("a.txt", 1), create("b.txt", 1));
    FileRow first = view.rows().getFirst();
    onFx(() -> first.show(done(first, 5, 5)));

    create("c.txt", 1);
    add(folder, folder.resolve("a.txt"));

    assertThat(shownNames()).containsExactly("a.txt", "b.txt", "c.txt");
    assertThat(view.rows().getFirst()).isSameAs(first);
    assertThat(text("#noticeLabel")).isEqualTo("1 file added, 2 were already in the list");
  }

  @Test
  void theFilterWaitsForAPauseAndLooksAtNamesAndMessages() {
    onFx(view::addDemoFiles);
    FileRow java = row("book_about_java.txt");
    onFx(() -> java.show(failed(java, "no permission to read it")));

    clickOn("#filterField").write("data");
    await("the filter", () -> table.getItems().size() == 3);
    assertThat(text("#shownLabel")).isEqualTo("3 shown");

    clickOn("#clearFilterButton");
    assertThat(table.getItems()).hasSize(10);
    assertThat(text("#shownLabel")).isEmpty();

    onFx(() -> filterField().setText("PERMISSION"));
    await("the filter", () -> table.getItems().equals(List.of(java)));
  }

  @Test
  void aFilterThatHidesEverythingCanBeCleared() {
    onFx(view::addDemoFiles);
    onFx(() -> filterField().setText("zebra"));
    await("the filter", () -> table.getItems().isEmpty());

    assertThat(text("#noMatchLabel")).isEqualTo("No file matches “zebra”");
    clickOn("#clearFilterLink");

    assertThat(table.getItems()).hasSize(10);
  }

  @Test
  void showsOnlyWhatHasFailedAndKeepsUpWithARun() {
    onFx(view::addDemoFiles);
    onFx(() -> view.onlyFailedProperty().set(true));
    assertThat(text("#noMatchLabel")).isEqualTo("No file has failed");

    FileRow lolita = row("lolita.txt");
    onFx(() -> lolita.show(failed(lolita, "gone")));
    await("the failed row", () -> table.getItems().equals(List.of(lolita)));

    onFx(() -> view.onlyFailedProperty().set(false));
    assertThat(table.getItems()).hasSize(10);
  }

  @Test
  void selectingARowThatTheFilterHidesClearsTheFilter() {
    onFx(view::addDemoFiles);
    onFx(() -> view.onlyFailedProperty().set(true));

    onFx(() -> view.select(4));

    assertThat(table.getItems()).hasSize(10);
    assertThat(table.getSelectionModel().getSelectedItems()).containsExactly(view.rows().get(4));
  }

  @Test
  void sortsBySizeWithUnknownSizesLast() throws IOException {
    add(create("nine.txt", 9), folder.resolve("gone.txt"), create("hundred.txt", 100));

    clickOn("Size");
    assertThat(shownNames()).containsExactly("nine.txt", "hundred.txt", "gone.txt");
    clickOn("Size");
    assertThat(shownNames()).containsExactly("hundred.txt", "nine.txt", "gone.txt");
    clickOn("Size");
    assertThat(shownNames()).containsExactly("nine.txt", "gone.txt", "hundred.txt");
  }

  @Test
  void sortsByATermOnDemandAndWhenARunEnds() {
    onFx(() -> view.showColumns(List.of("A"), column -> true));
    onFx(view::addDemoFiles);
    onFx(() -> view.lockedProperty().set(true));
    clickOn("A");
    clickOn("A");
    FileRow lolita = row("lolita.txt");
    FileRow java = row("book_about_java.txt");

    onFx(() -> lolita.show(done(lolita, 7, 0)));
    onFx(() -> java.show(done(java, 30, 0)));
    assertThat(shownNames()).isEqualTo(Simulated.DEMO_FILES);

    onFx(() -> view.lockedProperty().set(false));
    assertThat(shownNames()).startsWith("book_about_java.txt", "lolita.txt");
  }

  @Test
  void filesThatComeLaterAreSortedInWhenAllAreThere() throws IOException {
    add(create("b.txt", 1));
    clickOn("Name");

    add(create("a.txt", 1));

    assertThat(shownNames()).containsExactly("a.txt", "b.txt");
    assertThat(view.rows().getFirst().name()).isEqualTo("b.txt");
  }

  @Test
  void sortingKeepsTheSelection() {
    onFx(view::addDemoFiles);
    onFx(() -> table.getSelectionModel().selectIndices(0, 4));

    clickOn("Name");

    assertThat(table.getSelectionModel().getSelectedItems())
        .containsExactlyInAnyOrder(row("book_about_python.txt"), row("lolita.txt"));
  }

  @Test
  void removesTheSelectedRowsAndBringsThemBack() {
    onFx(view::addDemoFiles);
    onFx(() -> table.getSelectionModel().selectIndices(1, 3));

    clickOn("#removeButton");
    assertThat(view.rows()).hasSize(8);
    assertThat(text("#noticeLabel")).isEqualTo("Removed 2 files");
    assertThat(node("#removeButton").isDisabled()).isTrue();

    clickOn("#undoLink");
    assertThat(shownNames()).isEqualTo(Simulated.DEMO_FILES);
    assertThat(node("#noticeBar").isVisible()).isFalse();
  }

  @Test
  void clearsTheListAndBringsItBackWithItsResults() {
    onFx(() -> view.showColumns(Samples.TERMS, column -> true));
    onFx(view::addDemoFiles);
    FileRow lolita = row("lolita.txt");
    onFx(() -> lolita.show(done(lolita, 7, 0)));

    clickOn("#clearButton");
    assertThat(view.rows()).isEmpty();
    await("the sums", () -> text("#totalsCaption").equals("Total"));

    onFx(view::undo);
    assertThat(shownNames()).isEqualTo(Simulated.DEMO_FILES);
    assertThat(cell("lolita.txt", "term0Column")).isEqualTo("7");
    await("the sums", () -> text("#total-term0Column").equals("7"));
  }

  @Test
  void theKeyboardSelectsRemovesAndUndoes() {
    onFx(view::addDemoFiles);
    onFx(table::requestFocus);

    push(KeyCode.CONTROL, KeyCode.A);
    assertThat(table.getSelectionModel().getSelectedItems()).hasSize(10);
    push(KeyCode.DELETE);
    assertThat(view.rows()).isEmpty();
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(view.rows()).hasSize(10);
    push(KeyCode.CONTROL, KeyCode.F);
    assertThat(filterField().isFocused()).isTrue();
  }

  @Test
  void copiesTheSelectedRowsAsTheyStandInTheTable() {
    onFx(() -> view.showColumns(Samples.TERMS, column -> true));
    onFx(view::addDemoFiles);
    FileRow lolita = row("lolita.txt");
    onFx(() -> lolita.show(done(lolita, 1234, 0)));
    onFx(() -> view.select(4));
    onFx(table::requestFocus);

    push(KeyCode.CONTROL, KeyCode.C);

    List<String> lines = fromFx(() -> Clipboard.getSystemClipboard().getString()).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).startsWith("State\tName\t").contains("Size (bytes)\t");
    assertThat(lines.getLast()).startsWith("done\tlolita.txt\t").contains("\t0.250000\t1234\t0\t");
  }

  @Test
  void theContextMenuCopiesPathsAndMessages() {
    onFx(view::addDemoFiles);
    FileRow lolita = row("lolita.txt");
    onFx(() -> lolita.show(failed(lolita, "looks binary")));
    onFx(() -> table.getSelectionModel().selectIndices(3, 4));

    rightClickOn("lolita.txt");
    clickOn("#menu-copy-path");
    assertThat(fromFx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("science_fiction_book.txt\nlolita.txt");

    onFx(table::requestFocus);
    push(KeyCode.SHIFT, KeyCode.F10);
    clickOn("#menu-copy-message");
    assertThat(fromFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("looks binary");
  }

  @Test
  void whileARunIsOnTheListCannotBeEdited() throws IOException {
    onFx(view::addDemoFiles);
    onFx(() -> view.select(0));
    onFx(() -> view.lockedProperty().set(true));

    for (String id :
        List.of(
            "#addFilesButton", "#addFolderButton", "#globField", "#removeButton", "#clearButton")) {
      assertThat(node(id).isDisabled()).as(id).isTrue();
    }
    Path file = create("a.txt", 1);
    onFx(() -> view.addPaths(List.of(file)));
    onFx(view::addDemoFiles);
    onFx(view::removeSelected);
    onFx(view::clear);
    onFx(view::undo);

    assertThat(view.rows()).hasSize(10);
    assertThat(text("#noticeLabel")).startsWith("The list cannot change while a run is on.");
  }

  @Test
  void aRunEndsTheSearchForFiles() throws IOException {
    create("a.txt", 1);
    onFx(
        () -> {
          view.addPaths(List.of(folder));
          view.lockedProperty().set(true);
        });

    assertThat(view.scanningProperty().get()).isFalse();
    assertThat(view.rows()).isEmpty();
  }

  @Test
  void aRowShowsWhatHappensToItsFile() {
    onFx(() -> view.showColumns(Samples.TERMS, column -> true));
    onFx(view::addDemoFiles);
    FileRow row = row("lolita.txt");
    assertThat(stateOf(row)).isEqualTo("ready");

    onFx(row::queue);
    assertThat(stateOf(row)).isEqualTo("queued");

    onFx(() -> row.show(working(Stage.PREPROCESS, 0.4, 2)));
    assertThat(stateOf(row)).isEqualTo("working");
    assertThat(cell("lolita.txt", "stageColumn")).isEqualTo("preprocess");
    assertThat(cell("lolita.txt", "progressColumn")).isEqualTo("40 %");
    assertThat(cell("lolita.txt", "workerColumn")).isEqualTo("2");

    onFx(() -> row.show(done(row, 12_345, 0)));
    assertThat(stateOf(row)).isEqualTo("done");
    assertThat(cell("lolita.txt", "stageColumn")).isEqualTo("done");
    assertThat(cell("lolita.txt", "timeColumn")).isEqualTo("0.25 s");
    assertThat(cell("lolita.txt", "term0Column")).isEqualTo("12,345");
    assertThat(cell("lolita.txt", "term1Column")).isEqualTo("0");

    onFx(() -> row.show(failed(row, "looks binary")));
    assertThat(stateOf(row)).isEqualTo("failed");
    assertThat(cell("lolita.txt", "messageColumn")).isEqualTo("looks binary");
    assertThat(cell("lolita.txt", "term0Column")).isEmpty();

    onFx(() -> row.show(cancelled(row)));
    assertThat(stateOf(row)).isEqualTo("cancelled");

    onFx(row::reset);
    assertThat(stateOf(row)).isEqualTo("ready");
    assertThat(cell("lolita.txt", "messageColumn")).isEmpty();
  }

  @Test
  void sumsWhatIsDoneUnderEachTerm() {
    onFx(() -> view.showColumns(Samples.TERMS, column -> true));
    onFx(view::addDemoFiles);
    assertThat(text("#total-term0Column")).isEmpty();

    FileRow first = view.rows().get(0);
    FileRow second = view.rows().get(1);
    onFx(() -> first.show(done(first, 1_000_000, 1)));
    onFx(() -> second.show(done(second, 234_567, 2)));
    await("the sums", () -> text("#total-term0Column").equals("1,234,567"));

    assertThat(text("#total-term1Column")).isEqualTo("3");
    assertThat(text("#totalsCaption")).isEqualTo("Total: 2 done, 8 ready");
  }

  @Test
  void sumsFollowTheFilterAndTheSelection() {
    onFx(() -> view.showColumns(Samples.TERMS, column -> true));
    onFx(view::addDemoFiles);
    onFx(
        () -> {
          for (int i = 0; i < 4; i++) {
            FileRow row = view.rows().get(i);
            row.show(i == 3 ? failed(row, "gone") : done(row, 1 << i, 0));
          }
        });
    await("the sums", () -> text("#total-term0Column").equals("7"));

    onFx(() -> table.getSelectionModel().selectIndices(0, 2, 3));
    await("those of the selection", () -> text("#total-term0Column").equals("5"));
    assertThat(text("#totalsCaption")).isEqualTo("3 selected: 2 done, 1 failed");

    onFx(() -> table.getSelectionModel().clearAndSelect(0));
    await("all again", () -> text("#totalsCaption").equals("Total: 3 done, 1 failed, 6 ready"));

    onFx(() -> filterField().setText("java"));
    await("those shown", () -> text("#total-term0Column").equals("2"));
    assertThat(text("#totalsCaption")).isEqualTo("1 shown: 1 done");
  }

  @Test
  void filesOfOneStateAreChosenByKeyboardWithHowManyThereAre() {
    onFx(view::addDemoFiles);
    FileRow lolita = row("lolita.txt");
    onFx(() -> lolita.show(done(lolita, 1, 1)));
    onFx(table::requestFocus);

    push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
    MenuButton chooser = (MenuButton) node("#stateButton");
    assertThat(chooser.getItems())
        .extracting(MenuItem::getText)
        .containsExactly(
            "All files (10)",
            "ready (9)",
            "queued (0)",
            "working (0)",
            "done (1)",
            "failed (0)",
            "cancelled (0)");
    clickOn("done (1)");

    assertThat(table.getItems()).containsExactly(lolita);
    assertThat(chooser.getAccessibleText()).isEqualTo("Show files by state: done");
    onFx(lolita::reset);
    await("it to go", () -> table.getItems().isEmpty());
    assertThat(text("#noMatchLabel")).isEqualTo("No file is done");
    clickOn("#clearFilterLink");
    assertThat(table.getItems()).hasSize(10);
    assertThat(chooser.getText()).isEmpty();
  }

  @Test
  void whatDoesNotAddUpHasNoSum() {
    onFx(() -> view.showColumns(Samples.TERMS, column -> column.equals(Samples.TERMS.get(1))));
    onFx(view::addDemoFiles);
    FileRow row = view.rows().getFirst();
    onFx(() -> row.show(done(row, 5, 2)));
    await("the sums", () -> text("#total-term1Column").equals("2"));

    assertThat(text("#total-term0Column")).isEmpty();
  }

  @Test
  void sumsStandUnderTheirColumnsAndAreReadable() {
    onFx(() -> view.showColumns(Samples.TERMS, column -> true));
    onFx(view::addDemoFiles);
    FileRow row = view.rows().getFirst();
    onFx(() -> row.show(done(row, 1_234_567_890_123L, 2)));
    await("the sums", () -> text("#total-term1Column").equals("2"));

    for (String column : List.of("term0Column", "term1Column")) {
      Node header = from(table).lookup(".column-header").lookup("#" + column).query();
      Node sum = node("#total-" + column);
      assertThat(fromFx(() -> sum.localToScene(sum.getBoundsInLocal()).getMaxX()))
          .isEqualTo(fromFx(() -> header.localToScene(header.getBoundsInLocal()).getMaxX()));
      assertThat(fromFx(() -> sum.getLayoutBounds().getWidth()))
          .isGreaterThanOrEqualTo(fromFx(() -> sum.prefWidth(-1)));
    }
  }

  @Test
  void newTermsReplaceTheColumnsEvenOfTheOneThatIsSortedBy() {
    onFx(() -> view.showColumns(Samples.TERMS, column -> true));
    onFx(view::addDemoFiles);
    clickOn("A");

    onFx(() -> view.showColumns(List.of("whale", "the", "sea"), column -> true));
    onFx(() -> view.showColumns(List.of("whale"), column -> true));

    assertThat(table.getColumns().stream().map(column -> column.getText()))
        .contains("whale")
        .doesNotContain("A", "B", "sea");
    assertThat(table.getItems()).hasSize(10);
  }

  @Test
  void tenThousandFilesAreAddedSelectedAndRemoved() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(folder.resolve(i + ".txt"));
    }
    add(folder);
    assertThat(text("#titleLabel")).isEqualTo("Files (10,000)");

    onFx(table::requestFocus);
    push(KeyCode.CONTROL, KeyCode.A);
    assertThat(table.getSelectionModel().getSelectedItems()).hasSize(10_000);
    clickOn("Name");
    assertThat(table.getSelectionModel().getSelectedItems()).hasSize(10_000);

    onFx(view::removeSelected);
    assertThat(view.rows()).isEmpty();
    onFx(view::undo);
    assertThat(view.rows()).hasSize(10_000);
  }

  @Test
  void foldersAreHeadsOverTheirFilesAndAreNeverFiles() throws IOException {
    onFx(() -> view.showColumns(Samples.TERMS, column -> true));
    add(create("a/1.txt", 1), create("b/2.txt", 2), create("a/3.txt", 4));
    FileRow first = row("1.txt");
    onFx(() -> first.show(done(first, 5, 0)));

    onFx(() -> view.groupedProperty().set(true));

    String a = folder.resolve("a").toString();
    assertThat(cell(a, "nameColumn")).isEqualTo(a + " (2)");
    assertThat(shownNames())
        .containsExactly(
            folder.resolve("a").toString(),
            "1.txt",
            "3.txt",
            folder.resolve("b").toString(),
            "2.txt");
    assertThat(cell(a, "sizeColumn")).isEqualTo("5 B");
    assertThat(cell(a, "progressColumn")).isEqualTo("1 done, 1 ready");
    assertThat(cell(a, "term0Column")).isEqualTo("5");
    assertThat(view.rows()).hasSize(3);
    assertThat(text("#titleLabel")).isEqualTo("Files (3)");

    FileRow third = row("3.txt");
    onFx(() -> third.show(done(third, 7, 0)));
    await("the folder's sum", () -> cell(a, "term0Column").equals("12"));
    await("all", () -> text("#totalsCaption").equals("Total: 2 done, 1 ready"));

    onFx(() -> filterField().setText("txt"));
    await("the filter", () -> text("#shownLabel").equals("3 shown"));
  }

  @Test
  void theKeyboardOpensAndClosesFolders() throws IOException {
    add(create("a/1.txt", 1), create("b/2.txt", 2), create("a/3.txt", 4));
    onFx(() -> view.groupedProperty().set(true));
    onFx(table::requestFocus);

    clickOn("3.txt");
    push(KeyCode.LEFT);
    assertThat(table.getSelectionModel().getSelectedIndex()).as("its folder").isZero();
    push(KeyCode.LEFT);
    assertThat(table.getItems()).hasSize(3);
    assertThat(table.getSelectionModel().getSelectedIndex()).isZero();
    await("a folder's files", () -> text("#totalsCaption").equals("2 selected: 2 ready"));
    push(KeyCode.RIGHT);
    assertThat(table.getItems()).hasSize(5);
    push(KeyCode.ENTER);
    assertThat(table.getItems()).hasSize(3);

    onFx(() -> view.select(0));
    assertThat(table.getItems()).as("opened to show the file").hasSize(5);
    assertThat(table.getSelectionModel().getSelectedItem()).isSameAs(row("1.txt"));
  }

  @Test
  void theArrowOpensAndClosesAFolder() throws IOException {
    add(create("a/1.txt", 1));
    onFx(() -> view.groupedProperty().set(true));

    clickOn(".folder-arrow");
    assertThat(table.getItems()).hasSize(1);
    clickOn(".folder-arrow");
    assertThat(table.getItems()).hasSize(2);
    doubleClickOn(folder.resolve("a") + " (1)");
    assertThat(table.getItems()).hasSize(1);
  }

  @Test
  void aSelectedFolderStandsForItsFilesOnce() throws IOException {
    add(create("a/1.txt", 1), create("b/2.txt", 2), create("a/3.txt", 4));
    onFx(() -> view.groupedProperty().set(true));
    onFx(table::requestFocus);

    push(KeyCode.CONTROL, KeyCode.A);
    await("each once", () -> text("#totalsCaption").equals("3 selected: 3 ready"));
    push(KeyCode.CONTROL, KeyCode.C);
    assertThat(fromFx(() -> Clipboard.getSystemClipboard().getString()).lines()).hasSize(1 + 3);

    onFx(() -> table.getSelectionModel().clearAndSelect(0));
    push(KeyCode.LEFT);
    push(KeyCode.DELETE);
    assertThat(view.files()).extracting(SourceFile::name).containsExactly("2.txt");
    assertThat(text("#noticeLabel")).isEqualTo("Removed 2 files");
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(view.rows()).hasSize(3);
  }

  @Test
  void onPaperAreTheRowsOnScreenWithTheirSums() throws IOException {
    onFx(() -> view.showColumns(Samples.TERMS, column -> true));
    add(create("a/1.txt", 1), create("b/2.txt", 2));
    FileRow first = row("1.txt");
    onFx(() -> first.show(done(first, 1234, 0)));
    onFx(() -> view.groupedProperty().set(true));
    await("the sums", () -> text("#total-term0Column").equals("1,234"));

    PrintedTable printed = fromFx(() -> view.printed(List.of("Title")));

    assertThat(printed.heading()).containsExactly("Title");
    List<String> titles = printed.columns().stream().map(PrintedTable.Column::title).toList();
    assertThat(titles).startsWith("State", "Name").contains("A", "B").doesNotContain("Progress");
    int a = titles.indexOf("A");
    assertThat(printed.lines())
        .extracting(PrintedTable.Line::bold)
        .containsExactly(true, false, true, false, true);
    assertThat(printed.lines())
        .extracting(line -> line.cells().get(a))
        .containsExactly("1,234", "1,234", "", "", "1,234");
    assertThat(printed.lines().getFirst().cells().getFirst())
        .isEqualTo(folder.resolve("a") + " (1): 1 done");
    assertThat(printed.lines().get(1).cells()).startsWith("done", "1.txt");
    assertThat(printed.lines().getLast().cells()).startsWith("Total: 1 done, 1 ready");
  }

  @Test
  void sortingIsWithinFoldersWhichAreSortedByTheirSums() throws IOException {
    add(create("a/1.txt", 1), create("b/2.txt", 9), create("a/3.txt", 4), create("b/4.txt", 2));
    onFx(() -> view.groupedProperty().set(true));

    clickOn("Size");
    clickOn("Size");

    assertThat(shownNames())
        .containsExactly(
            folder.resolve("b").toString(),
            "2.txt",
            "4.txt",
            folder.resolve("a").toString(),
            "3.txt",
            "1.txt");
  }

  @Test
  void theEncodingOfSelectedFilesIsChosenByItsLooksAndUndone() throws IOException {
    Path text = folder.resolve("a.txt");
    Files.write(text, "Все счастливые семьи похожи".getBytes(Charset.forName("KOI8-R")));
    add(text, create("b.txt", 1));

    onFx(table::requestFocus);
    push(KeyCode.CONTROL, KeyCode.A);
    push(KeyCode.CONTROL, KeyCode.T);
    await("the preview", () -> dialogText("#detectedLabel").contains("detected,"));
    assertThat(preview()).contains("счастливые");

    ListView<String> encodings = lookup("#encodingList").queryListView();
    onFx(() -> encodings.getSelectionModel().select("UTF-8"));
    assertThat(preview()).contains("‹F7›");
    assertThat(dialogText("#verdictLabel")).contains("not valid UTF-8, the first at offset 0");
    onFx(() -> encodings.getSelectionModel().select("KOI8-R"));
    assertThat(preview()).isEqualTo("Все счастливые семьи похожи");
    onFx(encodings::requestFocus);
    push(KeyCode.ENTER);

    assertThat(cell("a.txt", "encodingColumn")).isEqualTo("KOI8-R (chosen)");
    assertThat(view.files())
        .extracting(SourceFile::charset)
        .containsOnly(Charset.forName("KOI8-R"));
    assertThat(text("#noticeLabel")).isEqualTo("2 files are now read as KOI8-R");
    assertThat(table.getSelectionModel().getSelectedItems()).hasSize(2);

    push(KeyCode.CONTROL, KeyCode.Z);

    assertThat(cell("a.txt", "encodingColumn")).isEmpty();
    assertThat(view.files()).extracting(SourceFile::charset).containsOnlyNulls();
  }

  @Test
  void aChosenEncodingIsTakenBackByTheMenu() throws IOException {
    add(create("a.txt", 1));
    onFx(() -> view.rows().getFirst().show(done(view.rows().getFirst(), 1, 0)));
    onFx(() -> table.getSelectionModel().selectAll());
    onFx(table::requestFocus);
    push(KeyCode.CONTROL, KeyCode.T);
    ListView<String> encodings = lookup("#encodingList").queryListView();
    onFx(() -> encodings.getSelectionModel().select("IBM850"));
    clickOn("Use");
    assertThat(cell("a.txt", "encodingColumn")).isEqualTo("IBM850 (chosen)");

    onFx(table::requestFocus);
    push(KeyCode.SHIFT, KeyCode.F10);
    clickOn("#menu-encoding");
    ListView<String> again = lookup("#encodingList").queryListView();
    assertThat(again.getSelectionModel().getSelectedItem()).isEqualTo("IBM850");
    onFx(() -> again.getSelectionModel().selectFirst());
    clickOn("Use");

    assertThat(view.files()).extracting(SourceFile::charset).containsOnlyNulls();
    assertThat(text("#noticeLabel")).isEqualTo("The encoding of 1 file is found out again");
  }

  /** Of a label in a window of its own. */
  private String dialogText(String id) {
    return fromFx(() -> lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse(""));
  }

  private String preview() {
    return fromFx(
        () ->
            lookup("#previewText").queryAs(TextFlow.class).getChildren().stream()
                .map(node -> ((Text) node).getText())
                .collect(Collectors.joining()));
  }

  @Test
  void theFilesOfAnArchiveAreRows() throws IOException {
    Path archive = folder.resolve("books.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : List.of("a.txt", "deep/new\nline.txt", ".hidden")) {
        out.putNextEntry(new ZipEntry(name));
      }
    }

    add(archive);

    assertThat(shownNames()).containsExactly("a.txt", "new‹LF›line.txt");
    assertThat(cell("a.txt", "folderColumn")).isEqualTo(archive.toString());
    assertThat(cell("new‹LF›line.txt", "folderColumn")).isEqualTo(archive + " ▸ deep");
    assertThat(text("#noticeLabel")).isEqualTo("2 files added");
  }

  private Path create(String name, int size) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(requireNonNull(file.getParent()));
    return Files.write(file, new byte[size]);
  }

  private void add(Path... paths) {
    onFx(() -> view.addPaths(List.of(paths)));
    awaitAdded();
  }

  private void awaitAdded() {
    await("the end of the search", () -> !view.scanningProperty().get());
  }

  private FileRow row(String name) {
    return view.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  private List<String> shownNames() {
    return fromFx(() -> table.getItems().stream().map(FileRow::name).toList());
  }

  private TextField filterField() {
    return (TextField) node("#filterField");
  }

  private Node node(String id) {
    return requireNonNull(fromFx(() -> view.root().lookup(id)), id);
  }

  private String text(String id) {
    return ((Labeled) node(id)).getText();
  }

  /** What the state column tells a screen reader. */
  private String stateOf(FileRow row) {
    return String.valueOf(cellOf(row, "stateColumn").getAccessibleText());
  }

  /** Of a file or of the head of a folder. */
  private String cell(String name, String column) {
    FileRow shown =
        fromFx(
            () ->
                table.getItems().stream()
                    .filter(row -> row.name().equals(name))
                    .findFirst()
                    .orElseThrow());
    return requireNonNull(cellOf(shown, column).getText());
  }

  private TableCell<?, ?> cellOf(FileRow row, String column) {
    for (Node node : fromFx(() -> table.lookupAll(".table-row-cell"))) {
      if (node instanceof TableRow<?> tableRow && tableRow.getItem() == row) {
        for (Node child : tableRow.getChildrenUnmodifiable()) {
          if (child instanceof TableCell<?, ?> cell
              && column.equals(cell.getTableColumn().getId())) {
            return cell;
          }
        }
      }
    }
    throw new AssertionError("no cell of " + row.name() + " in " + column);
  }
}
