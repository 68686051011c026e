package org.parallelworkbench.ui.files;

import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parallelworkbench.ui.common.Icons;
import org.parallelworkbench.ui.files.RowState.Kind;

/**
 * A state as an icon, whose shape alone tells what it is, or the arrow of a folder; screen readers
 * get the word.
 */
final class StateCell extends TableCell<FileRow, RowState> {

  private final Function<RowState, String> words;
  private final FontIcon icon = Icons.of(Feather.CIRCLE, "state-icon");
  private @Nullable Kind shown;

  StateCell(Function<RowState, String> words) {
    this.words = words;
  }

  @Override
  protected void updateItem(@Nullable RowState state, boolean empty) {
    super.updateItem(state, empty);
    if (empty || state == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    setGraphic(icon);
    if (state instanceof RowState.Folder folder) {
      shown = null;
      icon.setIconCode(folder.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
      icon.getStyleClass().setAll("ikonli-font-icon", "state-icon", "folder-arrow");
    } else if (state.kind() != shown) {
      shown = state.kind();
      icon.setIconCode(shape(shown));
      icon.getStyleClass()
          .setAll("ikonli-font-icon", "state-icon", shown.name().toLowerCase(Locale.ROOT));
    }
    setAccessibleText(words.apply(state));
  }

  private static Ikon shape(Kind kind) {
    return switch (kind) {
      case READY -> Feather.CIRCLE;
      case QUEUED -> Feather.MORE_HORIZONTAL;
      case WORKING -> Feather.PLAY;
      case DONE -> Feather.CHECK;
      case FAILED -> Feather.X;
      case CANCELLED -> Feather.SLASH;
    };
  }
}
