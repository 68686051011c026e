package org.parallelworkbench.ui.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.parallelworkbench.history.StoredExperiment;
import org.parallelworkbench.history.StoredRun;
import org.parallelworkbench.ui.common.ColumnFit;
import org.parallelworkbench.ui.common.Texts;

/** The table of entries: its columns, and which rows are selected while it changes. */
final class HistoryTable {

  private final TableView<StoredExperiment> table;
  private final Texts texts;
  private final ObservableList<StoredExperiment> shown = FXCollections.observableArrayList();

  HistoryTable(TableView<StoredExperiment> table, Texts texts, EntryWords words) {
    this.table = table;
    this.texts = texts;
    table.setTableMenuButtonVisible(true);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setItems(shown);
    addColumns(words);
  }

  private void addColumns(EntryWords words) {
    EntryColumn state =
        column("state", words::state, Comparator.comparing(EntryWords::stateOf)).wide(34, 34);
    state.setCellFactory(column -> EntryIconCell.ofState(words));
    state.setResizable(false);
    EntryColumn when =
        column(
                "when",
                entry -> words.when(entry.startedAt()),
                Comparator.comparing(StoredExperiment::startedAt))
            .wide(96, 60);
    EntryColumn name = text("name", words::name).wide(130, 120);
    EntryColumn engine = text("engine", words::engine).wide(136, 60);
    EntryColumn time =
        column("time", words::time, Comparator.comparingDouble(EntryWords::seconds))
            .numeric()
            .wide(70, 50);
    EntryColumn files =
        column("files", words::files, Comparator.comparingInt(HistoryTable::failed))
            .numeric()
            .wide(106, 50);
    EntryColumn work = text("work", words::work).wide(150, 120);
    EntryColumn note =
        column(
                "note",
                StoredExperiment::note,
                Comparator.comparing((StoredExperiment entry) -> entry.note().isEmpty()))
            .wide(34, 34);
    note.setCellFactory(column -> EntryIconCell.ofNote());
    note.setResizable(false);
    table.getColumns().setAll(List.of(state, when, name, engine, time, files, work, note));
    ColumnFit<StoredExperiment> fit =
        new ColumnFit<>(table, name, work, List.of(engine, time, files, work));
    fit.fit();
  }

  /** What needs attention is what sorts. */
  private static int failed(StoredExperiment entry) {
    return entry.runs().isEmpty() ? 0 : entry.runs().getLast().failed();
  }

  private EntryColumn text(String id, Function<StoredExperiment, String> text) {
    return column(id, text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
  }

  private EntryColumn column(
      String id, Function<StoredExperiment, String> text, Comparator<StoredExperiment> order) {
    return new EntryColumn(id, texts.get("column." + id), text, order);
  }

  /** Shows these entries in the user's order; those that were selected stay so. */
  void show(List<StoredExperiment> entries) {
    Set<Long> selected = selected().stream().map(StoredExperiment::id).collect(Collectors.toSet());
    int place = table.getFocusModel().getFocusedIndex();
    shown.setAll(entries);
    table.sort();
    select(selected);
    if (table.getSelectionModel().isEmpty()) {
      // So that the keyboard goes on from where it was.
      table.getFocusModel().focus(Math.min(place, shown.size() - 1));
    }
  }

  /** Selects the entries of these ids, and scrolls to the first. */
  void select(Set<Long> ids) {
    int[] places =
        IntStream.range(0, shown.size()).filter(i -> ids.contains(shown.get(i).id())).toArray();
    table.getSelectionModel().clearSelection();
    if (places.length > 0) {
      table.getSelectionModel().selectIndices(places[0], places);
    }
  }

  /** The selected entries. */
  List<StoredExperiment> selected() {
    return List.copyOf(table.getSelectionModel().getSelectedItems());
  }

  /** Whether there is any entry to see. */
  boolean isEmpty() {
    return shown.isEmpty();
  }

  /** How many entries there are to see. */
  int size() {
    return shown.size();
  }

  /** The latest run of an entry that ended early, if it can be finished. */
  static Optional<StoredRun> resumable(StoredExperiment entry) {
    return entry.runs().reversed().stream().filter(StoredRun::resumable).findFirst();
  }
}
