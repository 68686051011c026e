package org.parallelworkbench.ui.files;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.collections.ObservableList;
import javafx.scene.control.MultipleSelectionModel;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the rows that the user looks at: the selected ones if there are several, else those that
 * the filter shows. It does so for two milliseconds in each frame, so that the window stays fluid
 * however many rows there are. Used on the FX thread only.
 */
final class ShownSums {

  /** Which rows are added up. */
  enum Scope {
    ALL,
    SHOWN,
    SELECTED
  }

  private static final long NANOS_A_FRAME = 2_000_000;
  private static final int ROWS_BETWEEN_LOOKS = 256;

  private final Totals all;
  private final ShownRows shown;
  private final MultipleSelectionModel<FileRow> selection;
  private final BiConsumer<Scope, Totals> consumer;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          goOn();
        }
      };
  private Scope scope = Scope.ALL;
  private Totals sums = new Totals();
  private int next;

  /** The last head that was met, if it is selected. */
  private @Nullable FileRow selectedHead;

  /**
   * @param all the running sums over all rows
   * @param shown the rows that the filter shows; a selected head stands for its files
   * @param consumer is told what was added up, and the sums
   */
  ShownSums(
      Totals all,
      ShownRows shown,
      MultipleSelectionModel<FileRow> selection,
      BiConsumer<Scope, Totals> consumer) {
    this.all = all;
    this.shown = shown;
    this.selection = selection;
    this.consumer = consumer;
  }

  /** Adds up anew, as rows have changed, or which of them are shown or selected. */
  void update() {
    scope = scope();
    if (scope == Scope.ALL) {
      timer.stop();
      consumer.accept(scope, all);
      return;
    }
    sums = new Totals();
    sums.restart(all.terms(), List.of());
    next = 0;
    selectedHead = null;
    timer.start();
  }

  private Scope scope() {
    // The selected item would be the one before, as long as the indices are changing.
    List<Integer> selected = selection.getSelectedIndices();
    if (selected.size() > 1
        || (selected.size() == 1 && shown.list().get(selected.getFirst()).isHead())) {
      return Scope.SELECTED;
    }
    return shown.files() < all.size() ? Scope.SHOWN : Scope.ALL;
  }

  private void goOn() {
    ObservableList<FileRow> rows = shown.list();
    long end = System.nanoTime() + NANOS_A_FRAME;
    do {
      int to = Math.min(rows.size(), next + ROWS_BETWEEN_LOOKS);
      for (; next < to; next++) {
        add(rows.get(next), scope == Scope.SHOWN || selection.isSelected(next));
      }
    } while (next < rows.size() && System.nanoTime() < end);
    if (next >= rows.size()) {
      timer.stop();
      consumer.accept(scope, sums);
    }
  }

  private void add(FileRow row, boolean wanted) {
    FolderGroups groups = shown.groups();
    if (row.isHead()) {
      selectedHead = wanted ? row : null;
      if (wanted && !groups.isOpen(row)) {
        sums.add(groups.totalsOf(row));
      }
    } else if (wanted || (selectedHead != null && groups.headOf(row) == selectedHead)) {
      sums.add(row);
    }
  }
}
