package org.parallelworkbench.ui.files;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.collections.ObservableList;
import javafx.scene.control.MultipleSelectionModel;

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
  private final ObservableList<FileRow> shown;
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

  /**
   * @param all the running sums over all rows
   * @param shown the rows that the filter shows
   * @param consumer is told what was added up, and the sums
   */
  ShownSums(
      Totals all,
      ObservableList<FileRow> shown,
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
    timer.start();
  }

  private Scope scope() {
    if (selection.getSelectedIndices().size() > 1) {
      return Scope.SELECTED;
    }
    return shown.size() < all.size() ? Scope.SHOWN : Scope.ALL;
  }

  private void goOn() {
    long end = System.nanoTime() + NANOS_A_FRAME;
    do {
      int to = Math.min(shown.size(), next + ROWS_BETWEEN_LOOKS);
      for (; next < to; next++) {
        if (scope == Scope.SHOWN || selection.isSelected(next)) {
          sums.add(shown.get(next));
        }
      }
    } while (next < shown.size() && System.nanoTime() < end);
    if (next >= shown.size()) {
      timer.stop();
      consumer.accept(scope, sums);
    }
  }
}
