package org.parallelworkbench.ui.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.stage.Window;
import org.parallelworkbench.history.RunState;
import org.parallelworkbench.history.StoredExperiment;
import org.parallelworkbench.ui.common.NoticeBar;
import org.parallelworkbench.ui.common.Texts;

/** What the user can change in the history, and how he is told. Used on the FX thread only. */
final class EntryEditing {

  private final HistoryAccess access;
  private final NoticeBar notice;
  private final Texts texts;
  private final Supplier<Window> owner;
  private final Consumer<Set<Long>> changed;
  private final Deque<Set<Long>> deleted = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper nothingDeleted = new ReadOnlyBooleanWrapper(true);

  /**
   * @param owner the window that dialogs belong to
   * @param changed is told which entries to select when something has changed; none leaves the
   *     selection alone
   */
  EntryEditing(
      HistoryAccess access,
      NoticeBar notice,
      Texts texts,
      Supplier<Window> owner,
      Consumer<Set<Long>> changed) {
    this.access = access;
    this.notice = notice;
    this.texts = texts;
    this.owner = owner;
    this.changed = changed;
  }

  /** Asks for another name. */
  void rename(StoredExperiment entry) {
    TextDialog.line(
        owner.get(),
        texts,
        "rename",
        entry.name(),
        name ->
            access.perform(
                history -> history.rename(entry.id(), name), () -> changed.accept(Set.of())));
  }

  /** Asks for another note. */
  void note(StoredExperiment entry) {
    TextDialog.lines(
        owner.get(),
        texts,
        "note",
        entry.note(),
        note ->
            access.perform(
                history -> history.note(entry.id(), note), () -> changed.accept(Set.of())));
  }

  /** Deletes entries, which can be taken back. */
  void delete(List<StoredExperiment> entries) {
    if (entries.isEmpty()) {
      return;
    }
    if (entries.stream().anyMatch(EntryEditing::isRunning)) {
      notice.show(texts.get("delete.running"));
      return;
    }
    Set<Long> ids = new HashSet<>();
    entries.forEach(entry -> ids.add(entry.id()));
    access.perform(
        history -> {
          for (long id : ids) {
            history.delete(id);
          }
        },
        () -> {
          deleted.push(ids);
          nothingDeleted.set(false);
          notice.showUndoable(texts.get("deleted", ids.size()));
          changed.accept(Set.of());
        });
  }

  /** Whether some program is at it. */
  static boolean isRunning(StoredExperiment entry) {
    return EntryWords.stateOf(entry) == RunState.RUNNING;
  }

  /** Whether there is no deletion that could be taken back. */
  ReadOnlyBooleanProperty nothingDeletedProperty() {
    return nothingDeleted.getReadOnlyProperty();
  }

  /** Takes back the last deletion that has not been taken back. */
  void undo() {
    if (deleted.isEmpty()) {
      notice.show(texts.get("undo.nothing"));
      return;
    }
    Set<Long> ids = deleted.pop();
    nothingDeleted.set(deleted.isEmpty());
    access.perform(
        history -> {
          for (long id : ids) {
            history.restore(id);
          }
        },
        () -> {
          notice.hide();
          changed.accept(ids);
        });
  }
}
