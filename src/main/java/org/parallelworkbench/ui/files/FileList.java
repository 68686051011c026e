package org.parallelworkbench.ui.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * The files to work on: each once, in the order in which they came, every edit undoable. Used on
 * the FX thread only.
 */
final class FileList {

  private static final int MOST_UNDOS = 20;

  /** Of all changes of the order: those in a row are undone together. */
  private static final Object SORTING = new Object();

  /**
   * The list as it was before an edit, or after one that was undone.
   *
   * @param origin what edits the list; edits of the same origin in a row are undone together
   */
  private record Edit(Object origin, List<FileRow> rows, List<SortKey> order) {}

  private final FileRow.Watcher watcher;
  private final RowList rows = new RowList();
  private final Set<Object> identities = new HashSet<>();
  private final Deque<Edit> edits = new ArrayDeque<>();
  private final Deque<Edit> undone = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<List<SortKey>> order = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
  private final ReadOnlyLongWrapper bytes = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

  /**
   * @param watcher is given to every row
   */
  FileList(FileRow.Watcher watcher) {
    this.watcher = watcher;
  }

  /** The rows, which only this list's own methods change. */
  ObservableList<FileRow> rows() {
    return rows;
  }

  /** How many files there are. */
  ReadOnlyIntegerProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  /** The sum of the sizes that are known, in bytes. */
  ReadOnlyLongProperty bytesProperty() {
    return bytes.getReadOnlyProperty();
  }

  /** Whether there is an edit to take back. */
  ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether there is an edit that was taken back and can be made again. */
  ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /** How the user has the rows sorted on screen; their order here stays as they came. */
  ReadOnlyObjectProperty<List<SortKey>> orderProperty() {
    return order.getReadOnlyProperty();
  }

  /** Has the rows sorted on screen. */
  void sort(List<SortKey> newOrder) {
    if (!newOrder.equals(order.get())) {
      rememberUnlessLast(SORTING);
      order.set(List.copyOf(newOrder));
    }
  }

  /**
   * Adds the files that are not in the list.
   *
   * @param origin what adds them; what one origin adds in a row is undone together
   * @return how many were added
   */
  int add(Object origin, List<SourceFile> files) {
    List<FileRow> added = new ArrayList<>(files.size());
    long addedBytes = 0;
    for (SourceFile file : files) {
      if (identities.add(file.identity())) {
        added.add(new FileRow(file, watcher));
        addedBytes += Math.max(0, file.size());
      }
    }
    if (!added.isEmpty()) {
      rememberUnlessLast(origin);
      rows.append(added);
      size.set(rows.size());
      bytes.set(bytes.get() + addedBytes);
    }
    return added.size();
  }

  /** Removes rows. */
  void remove(Collection<FileRow> unwanted) {
    Set<FileRow> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    gone.addAll(unwanted);
    remember(gone);
    replace(rows.stream().filter(row -> !gone.contains(row)).toList());
  }

  /**
   * Puts other versions of the same files in the place of rows, which then are as if in no run.
   *
   * @return the new rows
   */
  List<FileRow> change(Collection<FileRow> old, UnaryOperator<SourceFile> change) {
    Set<FileRow> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    changed.addAll(old);
    remember(changed);
    List<FileRow> replacement = new ArrayList<>(rows);
    List<FileRow> fresh = new ArrayList<>();
    replacement.replaceAll(
        row -> {
          if (!changed.contains(row)) {
            return row;
          }
          FileRow other = new FileRow(change.apply(row.file()), watcher);
          fresh.add(other);
          return other;
        });
    replace(replacement);
    return fresh;
  }

  /** Removes all rows. */
  void clear() {
    clear(new Object());
  }

  /**
   * Removes all rows.
   *
   * @param origin what removes them; what it adds next is undone together with this
   */
  void clear(Object origin) {
    if (!rows.isEmpty()) {
      remember(origin);
      replace(List.of());
    }
  }

  /** Takes back the last edit that has not been taken back; nothing if there is none. */
  void undo() {
    move(edits, undone);
  }

  /** Makes the edit again that was taken back last; nothing if there was another edit since. */
  void redo() {
    move(undone, edits);
  }

  private void move(Deque<Edit> from, Deque<Edit> to) {
    if (!from.isEmpty()) {
      Edit edit = from.pop();
      to.push(now(edit.origin()));
      if (!edit.rows().equals(rows)) {
        replace(edit.rows());
      }
      order.set(edit.order());
      tellWhatIsPossible();
    }
  }

  private Edit now(Object origin) {
    return new Edit(origin, rows.snapshot(), order.get());
  }

  private void rememberUnlessLast(Object origin) {
    Edit last = edits.peek();
    if (last == null || !last.origin().equals(origin)) {
      remember(origin);
    }
  }

  private void remember(Object origin) {
    if (edits.size() == MOST_UNDOS) {
      edits.removeLast();
    }
    edits.push(now(origin));
    undone.clear();
    tellWhatIsPossible();
  }

  private void tellWhatIsPossible() {
    undoable.set(!edits.isEmpty());
    redoable.set(!undone.isEmpty());
  }

  private void replace(List<FileRow> replacement) {
    identities.clear();
    long sum = 0;
    for (FileRow row : replacement) {
      identities.add(row.file().identity());
      sum += Math.max(0, row.file().size());
    }
    rows.replace(replacement);
    size.set(rows.size());
    bytes.set(sum);
  }
}
