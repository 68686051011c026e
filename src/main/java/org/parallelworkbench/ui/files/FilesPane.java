package org.parallelworkbench.ui.files;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.controlsfx.control.textfield.CustomTextField;
import org.parallelworkbench.ui.common.ColumnScale;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.KeyActions;
import org.parallelworkbench.ui.common.NoticeBar;
import org.parallelworkbench.ui.common.Texts;

/** The controls around the table of files: what they say, what they do, and when they can. */
final class FilesPane {

  private final Texts texts;
  private final Parent root;

  @FXML private Node emptyPlaceholder;
  @FXML private Button emptyFilesButton;
  @FXML private Button emptyFolderButton;
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
  @FXML private Hyperlink undoLink;
  @FXML private Button dismissButton;
  @FXML private Pane totalsHolder;
  @FXML private Node dropHint;
  @FXML private Label dropLabel;

  FilesPane(Texts texts) {
    this.texts = texts;
    root = Fxml.load(this);
    explain(addFilesButton, "add.files.tip", Shortcuts.ADD_FILES);
    explain(addFolderButton, "add.folder.tip", Shortcuts.ADD_FOLDER);
    explain(removeButton, "remove.tip", Shortcuts.REMOVE);
    explain(filterField, "filter.tip", Shortcuts.FILTER);
    explain(stateButton, "state.tip", Shortcuts.STATE);
  }

  private void explain(Control control, String key, KeyCombination keys) {
    control.setTooltip(new Tooltip(texts.get(key, keys.getDisplayText())));
  }

  Parent root() {
    return root;
  }

  TableView<FileRow> table() {
    return filesTable;
  }

  TextField filterField() {
    return filterField;
  }

  MenuButton stateButton() {
    return stateButton;
  }

  Hyperlink demoLink() {
    return demoLink;
  }

  /** What is seen while files are held over the window. */
  Node dropHint() {
    return dropHint;
  }

  /** Which files to take from folders. */
  StringProperty globProperty() {
    return globField.textProperty();
  }

  /** Whether symbolic links in folders are followed. */
  BooleanProperty followsLinksProperty() {
    return linksToggle.selectedProperty();
  }

  /** The line that says what has happened; it can be made only once. */
  NoticeBar notice() {
    return new NoticeBar(noticeBar, noticeLabel, undoLink, dismissButton);
  }

  /** Has the sums below the table, and its columns follow the size of the texts. */
  void complete(FilesTable table) {
    totalsHolder.getChildren().add(table.totals());
    ColumnScale.follow(filesTable, titleLabel.fontProperty(), table::fit);
  }

  /** Says how many files there are, what is being looked for, and what cannot be done now. */
  void follow(FileList list, ListCommands commands) {
    Adding adding = commands.adding();
    titleLabel.textProperty().bind(list.sizeProperty().map(size -> texts.get("title", size)));
    bytesLabel
        .textProperty()
        .bind(
            list.bytesProperty()
                .map(Number::longValue)
                .map(bytes -> bytes == 0 ? "" : Formats.bytes(bytes)));
    scanLabel.textProperty().bind(adding.foundProperty().map(found -> texts.get("scan", found)));
    scanFolderLabel.textProperty().bind(adding.folderProperty());
    scanBar.visibleProperty().bind(adding.scanningProperty());
    scanBar.managedProperty().bind(scanBar.visibleProperty());
    removeButton
        .disableProperty()
        .bind(Bindings.isEmpty(filesTable.getSelectionModel().getSelectedIndices()));
    clearButton.disableProperty().bind(list.sizeProperty().isEqualTo(0));
    clearFilterButton.visibleProperty().bind(filterField.textProperty().isNotEmpty());
    followLock(commands.lockedProperty());
  }

  private void followLock(ReadOnlyBooleanProperty locked) {
    addControls.disableProperty().bind(locked);
    editControls.disableProperty().bind(locked);
    emptyPlaceholder.disableProperty().bind(locked);
    dropLabel.textProperty().bind(locked.map(yes -> texts.get(yes ? "locked" : "drop")));
    locked.subscribe((before, after) -> explainLock(after));
  }

  private void explainLock(boolean locked) {
    Tooltip.install(addHolder, locked ? new Tooltip(texts.get("locked")) : null);
    Tooltip.install(editHolder, locked ? new Tooltip(texts.get("locked")) : null);
  }

  /** Has the buttons and keys do what they say. */
  void act(ListCommands commands, SelectedRows rows, FilterBar filter, StateChooser states) {
    addFilesButton.setOnAction(event -> commands.chooseFiles());
    emptyFilesButton.setOnAction(event -> commands.chooseFiles());
    addFolderButton.setOnAction(event -> commands.chooseFolder());
    emptyFolderButton.setOnAction(event -> commands.chooseFolder());
    removeButton.setOnAction(event -> rows.remove());
    clearButton.setOnAction(event -> commands.clear());
    undoLink.setOnAction(event -> commands.undo());
    cancelScanLink.setOnAction(event -> commands.adding().cancel());
    clearFilterLink.setOnAction(event -> filter.clear());
    clearFilterButton.setOnAction(event -> filter.clear());
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        new KeyActions()
            .on(Shortcuts.ADD_FILES, commands::chooseFiles)
            .on(Shortcuts.ADD_FOLDER, commands::chooseFolder)
            .on(Shortcuts.FILTER, this::focusFilter)
            .on(Shortcuts.STATE, states::open));
  }

  /** Puts the cursor into the filter field. */
  void focusFilter() {
    filterField.requestFocus();
    filterField.selectAll();
  }

  /**
   * Says how many files pass the filter and, in place of the rows, why there is none.
   *
   * @param files how many pass
   * @param empty whether there is none in the list either
   */
  void describe(FilterBar filter, int files, boolean empty) {
    shownLabel.setText(filter.filter().isActive() ? texts.get("shown", files) : "");
    noMatchLabel.setText(filter.nothingFound());
    filesTable.setPlaceholder(empty ? emptyPlaceholder : noMatchPlaceholder);
  }
}
