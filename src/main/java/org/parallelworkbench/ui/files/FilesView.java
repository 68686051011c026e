package org.parallelworkbench.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import org.parallelworkbench.files.ListedFile;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.counts.ColumnSums;
import org.parallelworkbench.ui.printing.PrintedTable;

/** The files to work on, and what became of each. Used on the FX thread only. */
public final class FilesView {

  private final FileList list = new FileList(this::rowChanged);
  private final RowWords words;
  private final FilesPane pane;
  private final FilesTable table;
  private final StateChooser states;
  private final FilterBar filter;
  private final FileSums sums;
  private final Upkeep upkeep;
  private final ListCommands commands;
  private final SelectedRows selected;

  /**
   * Makes an empty list.
   *
   * @param choosers asks for files and folders to add
   * @param tasks runs the search for files
   */
  public FilesView(Choosers choosers, TaskRunner tasks) {
    Texts texts = new Texts(FilesView.class);
    Totals totals = new Totals();
    words = new RowWords(texts);
    pane = new FilesPane(texts);
    TableView<FileRow> view = pane.table();
    table = new FilesTable(view, list.rows(), texts, words, this::showText);
    states = new StateChooser(pane.stateButton(), texts, words, totals);
    filter = new FilterBar(pane.filterField(), states, texts, words, this::applyFilter);
    sums = new FileSums(table, view.getSelectionModel(), totals, new TotalsWords(texts, words));
    commands =
        new ListCommands(
            list,
            choosers,
            tasks,
            pane.globProperty(),
            pane.followsLinksProperty(),
            pane.notice(),
            texts);
    selected = new SelectedRows(view, table, commands, tasks, texts, words);
    pane.complete(table);
    pane.follow(list, commands);
    pane.act(commands, selected, filter, states);
    onLoadDemo(this::addDemoFiles);
    upkeep = new Upkeep(list, commands, pane, table, filter, sums);
  }

  private void rowChanged(FileRow row, RowState before, RowState after) {
    upkeep.rowChanged(row, before, after);
  }

  private void applyFilter(RowFilter newFilter) {
    upkeep.show(newFilter);
  }

  private void showText() {
    selected.showText();
  }

  /** The pane to put into the window. */
  public Parent root() {
    return pane.root();
  }

  /** The rows in the order in which they came, which is their order in a run. */
  public ObservableList<FileRow> rows() {
    return list.rows();
  }

  /** The files in the order of {@link #rows()}. */
  public List<SourceFile> files() {
    return list.rows().stream().map(FileRow::file).toList();
  }

  /** How many files there are. */
  public ReadOnlyIntegerProperty sizeProperty() {
    return list.sizeProperty();
  }

  /** The sum of the files' sizes as far as they are known, in bytes. */
  public ReadOnlyLongProperty bytesProperty() {
    return list.bytesProperty();
  }

  /** Whether files are being looked for; the list still grows. */
  public ReadOnlyBooleanProperty scanningProperty() {
    return commands.adding().scanningProperty();
  }

  /** Whether there is an edit of the list to take back. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return list.undoableProperty();
  }

  /** Whether there is an edit that was taken back and can be made again. */
  public ReadOnlyBooleanProperty redoableProperty() {
    return list.redoableProperty();
  }

  /** Whether there are symbolic links to be followed in folders. */
  public BooleanProperty followsLinksProperty() {
    return pane.followsLinksProperty();
  }

  /** What can be done with the selected rows, for a menu of the window. */
  public List<MenuItem> menuItems() {
    return selected.menuItems();
  }

  /** Whether a run is on, so that the list cannot be edited. */
  public BooleanProperty lockedProperty() {
    return commands.lockedProperty();
  }

  /** Which files to take from folders, such as {@code *.txt, *.md}; empty for all. */
  public StringProperty globProperty() {
    return pane.globProperty();
  }

  /** Asks the user for files and adds them. */
  public void chooseFiles() {
    commands.chooseFiles();
  }

  /** Asks the user for a folder and adds the files in it that match the glob. */
  public void chooseFolder() {
    commands.chooseFolder();
  }

  /**
   * Adds files, and of folders all files below them that match the glob; looks for them in the
   * background and adds them as they are found. Files that are in the list already stay as they
   * are.
   */
  public void addPaths(List<Path> paths) {
    commands.add(paths);
  }

  /**
   * Puts the files of an earlier list in the place of all there are; looks at them in the
   * background. Absolute paths are files, found or not, or archives with an entry; relative ones
   * exist in name only.
   */
  public void replaceAll(List<ListedFile> listed) {
    commands.replaceAll(listed);
  }

  /**
   * Takes files and folders that are dropped anywhere on {@code area}, such as the whole window,
   * and shows meanwhile where they will go.
   *
   * @param consumer what to do with them
   */
  public void acceptDropsOn(Node area, Consumer<List<Path>> consumer) {
    new FileDrop(area, pane.dropHint(), () -> !commands.lockedProperty().get(), consumer);
  }

  /** Shows these files in place of all others; that can be taken back. */
  public void replaceWith(List<SourceFile> files) {
    commands.replaceWith(files);
    table.keepOrder();
  }

  /** Adds the ten files of the demonstration, which exist in name only. */
  public void addDemoFiles() {
    commands.addDemoFiles();
    table.keepOrder();
  }

  /** Says what the empty list's offer of the demonstration does, in place of adding its files. */
  public void onLoadDemo(Runnable action) {
    pane.demoLink().setOnAction(event -> action.run());
  }

  /** The sums of the files that are shown, or selected, for a chart. */
  public ReadOnlyObjectProperty<ColumnSums> columnSumsProperty() {
    return sums.columnSumsProperty();
  }

  /** Says what shows the text of a row's file. */
  public void onShowText(Consumer<FileRow> viewer) {
    selected.onShowText(viewer);
  }

  /** Removes the selected rows. */
  public void removeSelected() {
    selected.remove();
  }

  /** Removes all rows. */
  public void clear() {
    commands.clear();
  }

  /** Takes back the last edit of the list that has not been taken back. */
  public void undo() {
    commands.undo();
  }

  /** Makes the edit again that was taken back last, unless the list was edited since. */
  public void redo() {
    commands.redo();
  }

  /** Shows a column for each count of a pipeline, with a sum under those that add up. */
  public void showColumns(PreparedPipeline work) {
    upkeep.showColumns(
        work.evaluator().columns(), work.evaluator()::addsUp, ColumnTitles.of(work.pipeline()));
  }

  /**
   * Has one numeric column for each of these terms.
   *
   * @param addsUp whether there is a total under a column
   */
  void showColumns(List<String> columns, Predicate<String> addsUp) {
    upkeep.showColumns(columns, addsUp, UnaryOperator.identity());
  }

  /**
   * Selects one row and scrolls to it; if the filter hides it, the filter is cleared.
   *
   * @param rowIndex its place in {@link #rows()}
   */
  public void select(int rowIndex) {
    FileRow row = list.rows().get(rowIndex);
    if (!table.reveal(row)) {
      filter.clear();
      table.reveal(row);
    }
  }

  /** The places, in the last run, of those selected files that it is through with. */
  public Set<Integer> selectedPlaces() {
    return selected.places();
  }

  /** Says what to do when other files are selected. */
  public void onSelectionChanged(Runnable action) {
    selected.onChanged(action);
  }

  /** Whether only files that failed are shown. */
  public BooleanProperty onlyFailedProperty() {
    return states.onlyFailedProperty();
  }

  /** Whether the files of a folder are kept together, under what they add up to. */
  public BooleanProperty groupedProperty() {
    return table.groupedProperty();
  }

  /**
   * The rows that are shown, with the sums below them, for paper.
   *
   * @param heading what stands above them
   */
  public PrintedTable printed(List<String> heading) {
    return new RowPrinting(table, words).of(heading);
  }

  /** Lets the user choose files of which state are shown. */
  public void chooseState() {
    states.open();
  }

  /** Puts the cursor into the filter field. */
  public void focusFilter() {
    pane.focusFilter();
  }
}
