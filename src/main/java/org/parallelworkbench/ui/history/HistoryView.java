package org.parallelworkbench.ui.history;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.util.Duration;
import org.controlsfx.control.textfield.CustomTextField;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.history.StoredExperiment;
import org.parallelworkbench.ui.common.ColumnScale;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.KeyActions;
import org.parallelworkbench.ui.common.NoticeBar;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.TableMenu;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.help.HelpTopic;

/**
 * Every run and experiment that was recorded: to be found, compared, named, deleted and opened
 * again. Used on the FX thread only; the history is asked in the background.
 */
public final class HistoryView {

  private static final Duration TYPING_PAUSE = Duration.millis(150);

  private final Texts texts = new Texts(HistoryView.class);
  private final EntryWords words = new EntryWords(texts, InstantSource.system());
  private final PauseTransition typing = new PauseTransition(TYPING_PAUSE);
  private final Parent root;
  private final HistoryAccess access;
  private final HistoryTable entries;
  private final EntryEditing editing;
  private final EntryCommands commands;
  private final List<List<EntryCommand>> menu;

  /** Answers to earlier questions come too late to be shown. */
  private int asked;

  @FXML private CustomTextField searchField;
  @FXML private Button clearSearchButton;
  @FXML private Label shownLabel;
  @FXML private Button openButton;
  @FXML private Button compareButton;
  @FXML private Button renameButton;
  @FXML private Button noteButton;
  @FXML private Button resumeButton;
  @FXML private MenuButton exportButton;
  @FXML private Button deleteButton;
  @FXML private TableView<StoredExperiment> historyTable;
  @FXML private Node placeholder;
  @FXML private Label emptyTitle;
  @FXML private Label emptyHint;
  @FXML private Hyperlink clearSearchLink;
  @FXML private Node noticeBar;
  @FXML private Label noticeLabel;
  @FXML private Node undoLink;
  @FXML private Button dismissButton;
  @FXML private Label details;

  /**
   * A view that is filled by {@link #refresh}.
   *
   * @param tasks where the history is asked
   * @param notices tells what went wrong
   * @param actions what the rest of the window does
   */
  public HistoryView(
      LazyHistory history, TaskRunner tasks, Notices notices, HistoryActions actions) {
    root = Fxml.load(this);
    HelpTopic.HISTORY.mark(root);
    access = new HistoryAccess(history, tasks, notices::error);
    entries = new HistoryTable(historyTable, texts, words);
    ColumnScale.follow(historyTable, shownLabel.fontProperty(), () -> {});
    NoticeBar notice = new NoticeBar(noticeBar, noticeLabel, undoLink, dismissButton);
    editing =
        new EntryEditing(
            access, notice, texts, () -> root.getScene().getWindow(), this::refreshAndSelect);
    commands = new EntryCommands(access, notice, texts, words, actions);
    typing.setOnFinished(event -> refresh());
    searchField.textProperty().subscribe((before, after) -> typing.playFromStart());
    clearSearchButton.visibleProperty().bind(searchField.textProperty().isNotEmpty());
    historyTable
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<StoredExperiment>) change -> selectionChanged());
    historyTable.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open();
          }
        });
    menu = menu();
    addKeys();
    describe("empty.loading");
    selectionChanged();
  }

  private List<List<EntryCommand>> menu() {
    var noExport = exportButton.disableProperty();
    return List.of(
        List.of(
            new EntryCommand(
                "menu.open",
                Shortcuts.OPEN,
                Shortcuts.OPEN_EVERYWHERE,
                openButton.disableProperty(),
                this::open),
            everywhere("menu.resume", Shortcuts.RESUME, resumeButton, this::resume),
            everywhere("menu.compare", Shortcuts.COMPARE, compareButton, this::compare)),
        List.of(
            everywhere("menu.rename", Shortcuts.RENAME, renameButton, this::rename),
            everywhere("menu.note", Shortcuts.NOTE, noteButton, this::note)),
        List.of(
            new EntryCommand(
                "menu.delete",
                Shortcuts.DELETE,
                Shortcuts.DELETE_EVERYWHERE,
                deleteButton.disableProperty(),
                this::delete),
            new EntryCommand(
                "menu.undo",
                Shortcuts.UNDO,
                Shortcuts.UNDO_EVERYWHERE,
                editing.nothingDeletedProperty(),
                this::undo)),
        List.of(
            new EntryCommand(
                "menu.results",
                Shortcuts.EXPORT,
                Shortcuts.EXPORT_EVERYWHERE,
                noExport,
                this::exportResults),
            everywhere("menu.trace", Shortcuts.EXPORT_TRACE, exportButton, this::exportTrace),
            everywhere(
                "menu.experiment",
                Shortcuts.EXPORT_EXPERIMENT,
                exportButton,
                this::exportExperiment)));
  }

  /**
   * What has the same keys on the list as elsewhere, and a button that tells when it can be done.
   */
  private static EntryCommand everywhere(
      String key, KeyCombination keys, Control button, Runnable action) {
    return new EntryCommand(key, keys, keys, button.disableProperty(), action);
  }

  private void addKeys() {
    explain(openButton, "open.tip", Shortcuts.OPEN);
    explain(compareButton, "compare.tip", Shortcuts.COMPARE);
    explain(renameButton, "rename.tip", Shortcuts.RENAME);
    explain(noteButton, "note.tip", Shortcuts.NOTE);
    explain(deleteButton, "delete.tip", Shortcuts.DELETE);
    explain(searchField, "search.tip", Shortcuts.SEARCH);
    explain(resumeButton, "resume.tip", Shortcuts.RESUME);
    ContextMenu items = new ContextMenu();
    items.getItems().setAll(EntryCommand.items(menu, texts));
    TableMenu.give(historyTable, items);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        new KeyActions().on(Shortcuts.SEARCH, this::focusSearch).on(Shortcuts.UNDO, this::undo));
    KeyActions keys = new KeyActions();
    for (EntryCommand command : menu.stream().flatMap(List::stream).toList()) {
      if (command.keys() != null) {
        keys.on(command.keys(), command.action());
      }
    }
    historyTable.addEventHandler(KeyEvent.KEY_PRESSED, keys);
  }

  private void explain(Control control, String key, KeyCombination keys) {
    control.setTooltip(new Tooltip(texts.get(key, keys.getDisplayText())));
  }

  /** The pane to put into the window. */
  public Parent root() {
    return root;
  }

  /** Looks again at what there is, as after a run. */
  public void refresh() {
    refreshAndSelect(Set.of());
  }

  private void refreshAndSelect(Set<Long> ids) {
    typing.stop();
    int question = ++asked;
    String text = searchField.getText();
    access.ask(
        history -> history.search(text),
        found -> {
          if (question == asked) {
            show(found);
            if (!ids.isEmpty()) {
              entries.select(ids);
            }
          }
        });
  }

  private void show(Optional<List<StoredExperiment>> found) {
    entries.show(found.orElse(List.of()));
    boolean searching = !searchField.getText().isBlank();
    shownLabel.setText(texts.get("shown", entries.size()));
    describe(found.isEmpty() ? "empty.none" : searching ? "empty.nomatch" : "empty.first");
    selectionChanged();
  }

  private void describe(String key) {
    emptyTitle.setText(texts.get(key, searchField.getText()));
    emptyHint.setText(texts.get(key + ".hint"));
    clearSearchLink.setVisible(key.equals("empty.nomatch"));
    historyTable.setPlaceholder(placeholder);
  }

  private void selectionChanged() {
    List<StoredExperiment> selected = entries.selected();
    boolean one = selected.size() == 1;
    openButton.setDisable(!one);
    renameButton.setDisable(!one);
    noteButton.setDisable(!one);
    exportButton.setDisable(!one || selected.getFirst().runs().isEmpty());
    resumeButton.setDisable(!one || HistoryTable.resumable(selected.getFirst()).isEmpty());
    compareButton.setDisable(!EntryCommands.isComparable(selected));
    deleteButton.setDisable(selected.isEmpty());
    details.setText(
        one
            ? words.details(selected.getFirst())
            : texts.get(entries.isEmpty() ? "details.empty" : "details.hint", selected.size()));
  }

  /**
   * Everything that can be done here, for a menu of the window.
   *
   * @param hidden whether this is out of sight
   */
  public List<MenuItem> menuItems(ObservableBooleanValue hidden) {
    return EntryCommand.items(
        menu.stream()
            .map(group -> group.stream().map(command -> command.inWindow(hidden)).toList())
            .toList(),
        texts);
  }

  private Optional<StoredExperiment> only() {
    List<StoredExperiment> selected = entries.selected();
    return selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
  }

  /** Puts the cursor into the search field. */
  public void focusSearch() {
    searchField.requestFocus();
    searchField.selectAll();
  }

  /** Puts the keyboard on the list. */
  public void focusList() {
    historyTable.requestFocus();
  }

  @FXML
  void clearSearch() {
    searchField.clear();
    refresh();
  }

  @FXML
  void open() {
    only().ifPresent(commands::open);
  }

  @FXML
  void compare() {
    commands.compare(root.getScene().getWindow(), entries.selected());
  }

  @FXML
  void rename() {
    only().ifPresent(editing::rename);
  }

  @FXML
  void note() {
    only().ifPresent(editing::note);
  }

  @FXML
  void delete() {
    editing.delete(entries.selected());
    historyTable.requestFocus();
  }

  @FXML
  void undo() {
    editing.undo();
    historyTable.requestFocus();
  }

  @FXML
  void resume() {
    only().ifPresent(commands::resume);
  }

  @FXML
  void exportResults() {
    only().ifPresent(commands::exportResults);
  }

  @FXML
  void exportTrace() {
    only().ifPresent(commands::exportTrace);
  }

  @FXML
  void exportExperiment() {
    only().ifPresent(commands::exportExperiment);
  }
}
