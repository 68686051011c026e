package org.parallelworkbench.ui.files;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.files.ListedFile;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.ColumnScale;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.KeyActions;
import org.parallelworkbench.ui.common.NoticeBar;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.counts.ColumnSums;
import org.parallelworkbench.ui.files.RowState.Finished;
import org.parallelworkbench.ui.files.RowState.Kind;
import org.parallelworkbench.ui.printing.PrintedTable;

/** The files to work on, and what became of each. Used on the FX thread only. */
public final class FilesView {

  private static final Duration REFRESH_PAUSE = Duration.millis(250);

  private final Texts texts = new Texts(FilesView.class);
  private final RowWords words = new RowWords(texts);
  private final Totals totals = new Totals();
  private final TotalsWords totalsWords = new TotalsWords(texts, words);
  private List<Boolean> summed = List.of();
  private final PauseTransition refreshing = new PauseTransition(REFRESH_PAUSE);
  private final FileList list = new FileList(this::rowChanged);
  private final TaskRunner tasks;
  private final Parent root;
  private final FilesTable table;
  private final StateChooser states;
  private final FilterBar filter;
  private final ShownSums sums;
  private final ListCommands commands;
  private final RowMenu rowMenu;

  /** Whether files have come into the state that is shown, or gone from it, since. */
  private boolean filterStale;

  private final ReadOnlyObjectWrapper<ColumnSums> columnSums =
      new ReadOnlyObjectWrapper<>(ColumnSums.NONE);
  private Consumer<FileRow> textViewer = row -> {};

  @FXML private Node emptyPlaceholder;
  @FXML private Node noMatchPlaceholder;
  @FXML private Label noMatchLabel;
  @FXML private Label titleLabel;
  @FXML private Label bytesLabel;
  @FXML private Label shownLabel;
  @FXML private Node editHolder;
  @FXML private Node editControls;
  @FXML private Button removeButton;
  @FXML private Button clearButton;
  @FXML private Node addHolder;
  @FXML private Node addControls;
  @FXML private Button addFilesButton;
  @FXML private Button addFolderButton;
  @FXML private TextField globField;
  @FXML private ToggleButton linksToggle;
  @FXML private CustomTextField filterField;
  @FXML private Button clearFilterButton;
  @FXML private MenuButton stateButton;
  @FXML private Hyperlink demoLink;
  @FXML private TableView<FileRow> filesTable;
  @FXML private Node scanBar;
  @FXML private Label scanLabel;
  @FXML private Label scanFolderLabel;
  @FXML private Hyperlink cancelScanLink;
  @FXML private Hyperlink clearFilterLink;
  @FXML private Node noticeBar;
  @FXML private Label noticeLabel;
  @FXML private Node undoLink;
  @FXML private Button dismissButton;
  @FXML private Pane totalsHolder;
  @FXML private Node dropHint;
  @FXML private Label dropLabel;

  /**
   * Makes an empty list.
   *
   * @param choosers asks for files and folders to add
   * @param tasks runs the search for files
   */
  public FilesView(Choosers choosers, TaskRunner tasks) {
    this.tasks = tasks;
    root = Fxml.load(this);
    table = new FilesTable(filesTable, list.rows(), texts, words, this::showText);
    states = new StateChooser(stateButton, texts, words, totals);
    filter = new FilterBar(filterField, states, texts, words, this::applyFilter);
    sums = new ShownSums(totals, table.shown(), filesTable.getSelectionModel(), this::showSums);
    NoticeBar notice = new NoticeBar(noticeBar, noticeLabel, undoLink, dismissButton);
    commands =
        new ListCommands(
            list,
            choosers,
            tasks,
            globField.textProperty(),
            linksToggle.selectedProperty(),
            notice,
            texts);
    rowMenu =
        new RowMenu(
            filesTable,
            texts,
            new RowCopying(table, words),
            this::showText,
            this::chooseEncoding,
            this::removeSelected,
            commands.lockedProperty());
    totalsHolder.getChildren().add(table.totals());
    refreshing.setOnFinished(event -> refresh());
    table.onSorted(list::sort);
    ColumnScale.follow(filesTable, titleLabel.fontProperty(), table::fit);
    list.orderProperty().subscribe(table::sortBy);
    list.rows().addListener(this::rowsChanged);
    table.shown().list().subscribe(this::describeShown);
    filesTable.getSelectionModel().getSelectedIndices().subscribe(sums::update);
    commands.lockedProperty().subscribe(this::lockChanged);
    commands.adding().scanningProperty().subscribe((before, after) -> table.keepOrder());
    bindTexts();
    bindControls();
    addKeys();
    describeShown();
  }

  private void bindTexts() {
    titleLabel.textProperty().bind(list.sizeProperty().map(size -> texts.get("title", size)));
    bytesLabel
        .textProperty()
        .bind(
            list.bytesProperty()
                .map(Number::longValue)
                .map(bytes -> bytes == 0 ? "" : Formats.bytes(bytes)));
    scanLabel
        .textProperty()
        .bind(commands.adding().foundProperty().map(found -> texts.get("scan", found)));
    scanFolderLabel.textProperty().bind(commands.adding().folderProperty());
    dropLabel
        .textProperty()
        .bind(commands.lockedProperty().map(yes -> texts.get(yes ? "locked" : "drop")));
  }

  private void bindControls() {
    addControls.disableProperty().bind(commands.lockedProperty());
    editControls.disableProperty().bind(commands.lockedProperty());
    emptyPlaceholder.disableProperty().bind(commands.lockedProperty());
    removeButton
        .disableProperty()
        .bind(Bindings.isEmpty(filesTable.getSelectionModel().getSelectedIndices()));
    clearButton.disableProperty().bind(list.sizeProperty().isEqualTo(0));
    clearFilterButton.visibleProperty().bind(filterField.textProperty().isNotEmpty());
    scanBar.visibleProperty().bind(commands.adding().scanningProperty());
    scanBar.managedProperty().bind(scanBar.visibleProperty());
    cancelScanLink.setOnAction(event -> commands.adding().cancel());
    clearFilterLink.setOnAction(event -> filter.clear());
    clearFilterButton.setOnAction(event -> filter.clear());
  }

  private void addKeys() {
    RowCopying copying = rowMenu.copying();
    rowMenu.give();
    explain(addFilesButton, "add.files.tip", Shortcuts.ADD_FILES);
    explain(addFolderButton, "add.folder.tip", Shortcuts.ADD_FOLDER);
    explain(removeButton, "remove.tip", Shortcuts.REMOVE);
    explain(filterField, "filter.tip", Shortcuts.FILTER);
    explain(stateButton, "state.tip", Shortcuts.STATE);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        new KeyActions()
            .on(Shortcuts.ADD_FILES, this::chooseFiles)
            .on(Shortcuts.ADD_FOLDER, this::chooseFolder)
            .on(Shortcuts.FILTER, this::focusFilter)
            .on(Shortcuts.STATE, this::chooseState));
    filesTable.addEventHandler(
        KeyEvent.KEY_PRESSED,
        new KeyActions()
            .on(Shortcuts.TEXT, this::showText)
            .on(Shortcuts.OPEN, this::showText)
            .on(Shortcuts.COPY, copying::copyRows)
            .on(Shortcuts.REMOVE, this::removeSelected)
            .on(Shortcuts.ENCODING, this::chooseEncoding)
            .on(Shortcuts.UNDO, this::undo)
            .on(Shortcuts.REDO, this::redo));
    filesTable.addEventHandler(KeyEvent.KEY_PRESSED, new FolderKeys(table));
  }

  private void explain(Control control, String key, KeyCombination keys) {
    control.setTooltip(new Tooltip(texts.get(key, keys.getDisplayText())));
  }

  /** The pane to put into the window. */
  public Parent root() {
    return root;
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
    return linksToggle.selectedProperty();
  }

  /** What can be done with the selected rows, for a menu of the window. */
  public List<MenuItem> menuItems() {
    return rowMenu.items();
  }

  /** Whether a run is on, so that the list cannot be edited. */
  public BooleanProperty lockedProperty() {
    return commands.lockedProperty();
  }

  /** Which files to take from folders, such as {@code *.txt, *.md}; empty for all. */
  public StringProperty globProperty() {
    return globField.textProperty();
  }

  /** Asks the user for files and adds them. */
  @FXML
  public void chooseFiles() {
    commands.chooseFiles();
  }

  /** Asks the user for a folder and adds the files in it that match the glob. */
  @FXML
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
    new FileDrop(area, dropHint, () -> !commands.lockedProperty().get(), consumer);
  }

  /** Shows these files in place of all others; that can be taken back. */
  public void replaceWith(List<SourceFile> files) {
    commands.replaceWith(files);
    table.keepOrder();
  }

  /** Adds the ten files of the demonstration, which exist in name only. */
  @FXML
  public void addDemoFiles() {
    commands.addDemoFiles();
    table.keepOrder();
  }

  /** Says what the empty list's offer of the demonstration does, in place of adding its files. */
  public void onLoadDemo(Runnable action) {
    demoLink.setOnAction(event -> action.run());
  }

  /** Asks for the encoding of the selected rows, unless the list is locked. */
  private void chooseEncoding() {
    List<FileRow> rows = table.selected();
    if (!rows.isEmpty() && !commands.lockedProperty().get()) {
      List<SourceFile> files = rows.stream().map(FileRow::file).toList();
      new EncodingDialog(root.getScene().getWindow(), files, tasks, texts)
          .show(charset -> setCharset(rows, charset.orElse(null)));
    }
  }

  private void setCharset(List<FileRow> rows, @Nullable Charset charset) {
    List<FileRow> changed = commands.setCharset(rows, charset);
    table.arrange();
    table.select(changed);
  }

  /** The sums of the files that are shown, or selected, for a chart. */
  public ReadOnlyObjectProperty<ColumnSums> columnSumsProperty() {
    return columnSums.getReadOnlyProperty();
  }

  /** Says what shows the text of a row's file. */
  public void onShowText(Consumer<FileRow> viewer) {
    textViewer = viewer;
  }

  /**
   * Shows the text of the row that has the focus, or of the first selected one; opens or closes a
   * folder.
   */
  private void showText() {
    FileRow focused = table.focused();
    if (focused != null && focused.isHead()) {
      table.toggle(focused);
      return;
    }
    List<FileRow> selected = table.selected();
    if (focused != null && !selected.isEmpty()) {
      textViewer.accept(selected.contains(focused) ? focused : selected.getFirst());
    }
  }

  /** Removes the selected rows. */
  @FXML
  public void removeSelected() {
    int place = filesTable.getFocusModel().getFocusedIndex();
    commands.remove(table.selected());
    // So that the keyboard goes on from where it was.
    filesTable.getFocusModel().focus(Math.min(place, table.shown().list().size() - 1));
  }

  /** Removes all rows. */
  @FXML
  public void clear() {
    commands.clear();
  }

  /** Takes back the last edit of the list that has not been taken back. */
  @FXML
  public void undo() {
    commands.undo();
  }

  /** Makes the edit again that was taken back last, unless the list was edited since. */
  public void redo() {
    commands.redo();
  }

  private void rowsChanged(Change<? extends FileRow> change) {
    while (change.next()) {
      change.getRemoved().forEach(totals::remove);
      change.getAddedSubList().forEach(totals::add);
    }
    refreshSoon();
  }

  private void lockChanged(boolean before, boolean locked) {
    Tooltip.install(addHolder, locked ? new Tooltip(texts.get("locked")) : null);
    Tooltip.install(editHolder, locked ? new Tooltip(texts.get("locked")) : null);
    if (!locked) {
      refresh();
      table.arrange();
    }
  }

  /** Shows a column for each count of a pipeline, with a sum under those that add up. */
  public void showColumns(PreparedPipeline work) {
    showColumns(
        work.evaluator().columns(), work.evaluator()::addsUp, ColumnTitles.of(work.pipeline()));
  }

  /**
   * Has one numeric column for each of these terms.
   *
   * @param addsUp whether there is a total under a column
   */
  void showColumns(List<String> columns, Predicate<String> addsUp) {
    showColumns(columns, addsUp, UnaryOperator.identity());
  }

  private void showColumns(
      List<String> columns, Predicate<String> addsUp, UnaryOperator<String> titles) {
    table.setTerms(columns, titles);
    totals.restart(columns, list.rows());
    summed = columns.stream().map(addsUp::test).toList();
    table.sumInFolders(summed);
    refresh();
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
    return table.selected().stream()
        .map(FileRow::state)
        .filter(Finished.class::isInstance)
        .map(state -> ((Finished) state).result().index())
        .collect(Collectors.toSet());
  }

  /** Says what to do when other files are selected. */
  public void onSelectionChanged(Runnable action) {
    filesTable
        .getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> action.run());
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
    filterField.requestFocus();
    filterField.selectAll();
  }

  private void applyFilter(RowFilter newFilter) {
    filterStale = false;
    table.setFilter(newFilter);
    describeShown();
    sums.update();
  }

  private void describeShown() {
    boolean filtered = filter.filter().isActive();
    shownLabel.setText(filtered ? texts.get("shown", table.shown().files()) : "");
    noMatchLabel.setText(filter.nothingFound());
    filesTable.setPlaceholder(list.rows().isEmpty() ? emptyPlaceholder : noMatchPlaceholder);
  }

  private void rowChanged(FileRow row, RowState before, RowState after) {
    totals.changed(before, after);
    table.shown().groups().changed(row, before, after);
    Kind shown = states.kindProperty().get();
    filterStale |=
        before.kind() != after.kind() && (before.kind() == shown || after.kind() == shown);
    refreshSoon();
  }

  private void refreshSoon() {
    if (refreshing.getStatus() != Animation.Status.RUNNING) {
      refreshing.play();
    }
  }

  /** Shows the sums, and what has come meanwhile into the state that the user wants to see. */
  private void refresh() {
    table.shown().groups().showChanges();
    if (filterStale) {
      applyFilter(filter.filter());
    } else {
      sums.update();
    }
  }

  private void showSums(ShownSums.Scope scope, Totals shown) {
    String caption = totalsWords.caption(scope, shown);
    table.showTotals(caption, totalsWords.sums(shown, summed));
    columnSums.set(ColumnBars.of(caption, shown, table.termTitles(), summed, table.onlySelected()));
  }
}
