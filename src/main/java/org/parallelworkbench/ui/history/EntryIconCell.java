package org.parallelworkbench.ui.history;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.history.RunState;
import org.parallelworkbench.history.StoredExperiment;
import org.parallelworkbench.ui.common.Icons;

/** Something about an entry as an icon, with its words as tooltip and for screen readers. */
final class EntryIconCell extends TableCell<StoredExperiment, StoredExperiment> {

  private final Function<StoredExperiment, @Nullable Ikon> icon;
  private final Function<StoredExperiment, String> style;
  private final Function<StoredExperiment, String> words;

  private EntryIconCell(
      Function<StoredExperiment, @Nullable Ikon> icon,
      Function<StoredExperiment, String> style,
      Function<StoredExperiment, String> words) {
    this.icon = icon;
    this.style = style;
    this.words = words;
  }

  /** Shows how far an entry is. */
  static EntryIconCell ofState(EntryWords words) {
    return new EntryIconCell(
        entry -> shape(EntryWords.stateOf(entry)),
        entry -> style(EntryWords.stateOf(entry)),
        words::state);
  }

  /** Shows that there is a note. */
  static EntryIconCell ofNote() {
    return new EntryIconCell(
        entry -> entry.note().isEmpty() ? null : Feather.MESSAGE_SQUARE,
        entry -> "noted",
        StoredExperiment::note);
  }

  @Override
  protected void updateItem(@Nullable StoredExperiment entry, boolean empty) {
    super.updateItem(entry, empty);
    Ikon shape = empty || entry == null ? null : icon.apply(entry);
    if (entry == null || shape == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    String text = words.apply(entry);
    setGraphic(Icons.of(shape, "state-icon", style.apply(entry)));
    setTooltip(new Tooltip(text));
    setAccessibleText(text);
  }

  private static Ikon shape(RunState state) {
    return switch (state) {
      case RUNNING -> Feather.PLAY;
      case FINISHED -> Feather.CHECK;
      case CANCELLED -> Feather.SLASH;
      case BROKEN -> Feather.X;
      case INTERRUPTED -> Feather.ALERT_TRIANGLE;
    };
  }

  private static String style(RunState state) {
    return switch (state) {
      case RUNNING -> "working";
      case FINISHED -> "done";
      case CANCELLED -> "stopped";
      case BROKEN, INTERRUPTED -> "failed";
    };
  }
}
