package org.parallelworkbench.ui.files;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.ui.files.RowState.Kind;

/**
 * Which rows to show.
 *
 * @param text what the name, the folder or the message must contain, in upper or lower case; empty
 *     for all
 * @param kind the state of the files to show, or null for all
 * @param words what the folders are called
 */
record RowFilter(String text, @Nullable Kind kind, RowWords words) implements Predicate<FileRow> {

  /** Whether it may leave out anything. */
  boolean isActive() {
    return kind != null || !text.isEmpty();
  }

  @Override
  public boolean test(FileRow row) {
    if (kind != null && row.state().kind() != kind) {
      return false;
    }
    return text.isEmpty()
        || contains(row.name())
        || contains(words.folder(row.file()))
        || contains(words.message(row.state()));
  }

  /** Without making lower-case copies, as there may be a hundred thousand rows. */
  private boolean contains(String value) {
    for (int at = 0; at <= value.length() - text.length(); at++) {
      if (value.regionMatches(true, at, text, 0, text.length())) {
        return true;
      }
    }
    return false;
  }
}
