package org.parallelworkbench.ui.files;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import javafx.collections.ObservableListBase;

/**
 * Rows to which rows are added at the end, or which are replaced as a whole: either is one copy and
 * one change, however many there are. Others see it as unmodifiable. Used on the FX thread only.
 */
final class RowList extends ObservableListBase<FileRow> implements RandomAccess {

  /** Never written to where there is a row already, so that snapshots can share it. */
  private FileRow[] rows = {};

  private int size;

  @Override
  public FileRow get(int index) {
    return rows[Objects.checkIndex(index, size)];
  }

  @Override
  public int size() {
    return size;
  }

  /** Adds rows at the end. */
  void append(List<FileRow> added) {
    if (added.isEmpty()) {
      return;
    }
    int before = size;
    int after = before + added.size();
    if (after > rows.length) {
      rows = Arrays.copyOf(rows, Math.max(after, before + before / 2));
    }
    for (int i = before; i < after; i++) {
      rows[i] = added.get(i - before);
    }
    size = after;
    beginChange();
    nextAdd(before, after);
    endChange();
  }

  /** Has these rows in place of all it had. */
  void replace(List<FileRow> replacement) {
    List<FileRow> before = snapshot();
    rows = replacement.toArray(FileRow[]::new);
    size = rows.length;
    beginChange();
    nextReplace(0, size, before);
    endChange();
  }

  /** The rows as they are now, whatever becomes of this list; costs next to nothing. */
  List<FileRow> snapshot() {
    return Collections.unmodifiableList(Arrays.asList(rows)).subList(0, size);
  }
}
