package org.parallelworkbench.ui.files;

import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.StageColors;
import org.parallelworkbench.ui.files.RowState.Finished;
import org.parallelworkbench.ui.files.RowState.Kind;
import org.parallelworkbench.ui.files.RowState.Working;

/**
 * How much of a file is done. A file that will not be finished has no use for a bar; the reason
 * stands in its place unless it can be read elsewhere.
 */
final class ProgressCell extends TableCell<FileRow, RowState> {

  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final RowWords words;
  private final BooleanSupplier reasonElsewhere;
  private final StageBar bar = new StageBar();

  /**
   * @param reasonElsewhere whether another column shows the messages
   */
  ProgressCell(RowWords words, BooleanSupplier reasonElsewhere) {
    this.words = words;
    this.reasonElsewhere = reasonElsewhere;
    bar.prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> getWidth() - snappedLeftInset() - snappedRightInset(),
                widthProperty(),
                insetsProperty()));
  }

  @Override
  protected void updateItem(@Nullable RowState state, boolean empty) {
    super.updateItem(state, empty);
    pseudoClassStateChanged(FAILED, state instanceof Finished && state.kind() == Kind.FAILED);
    if (empty || state == null || state == RowState.Idle.READY) {
      setGraphic(null);
      setText(null);
      return;
    }
    if (state instanceof RowState.Folder folder) {
      setContentDisplay(ContentDisplay.TEXT_ONLY);
      setGraphic(null);
      setText(words.states(folder::count));
      return;
    }
    boolean reason =
        state.kind() == Kind.FAILED
            || state.kind() == Kind.CANCELLED
            || state instanceof RowState.Waiting;
    setContentDisplay(reason ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY);
    if (reason) {
      setText(reasonElsewhere.getAsBoolean() ? "" : words.message(state));
    } else {
      double fraction = RowWords.fractionOf(state);
      setGraphic(bar);
      setText(Formats.percent(fraction));
      bar.show(
          fraction,
          state instanceof Working working ? StageColors.styleClass(working.stage()) : "done");
    }
  }
}
