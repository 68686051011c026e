package org.parallelworkbench.ui.files;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextField;
import javafx.util.Duration;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.files.RowState.Kind;

/** Where the user says which rows to show. */
final class FilterBar {

  private static final Duration TYPING_PAUSE = Duration.millis(150);

  private final TextField field;
  private final StateChooser states;
  private final Texts texts;
  private final RowWords words;
  private final Consumer<RowFilter> consumer;
  private final PauseTransition typing = new PauseTransition(TYPING_PAUSE);

  /** Whether files have come into the state that is shown, or gone from it, since. */
  private boolean stale;

  /**
   * Watches these controls.
   *
   * @param consumer gets the filter when it has changed and the user pauses in typing
   */
  FilterBar(
      TextField field,
      StateChooser states,
      Texts texts,
      RowWords words,
      Consumer<RowFilter> consumer) {
    this.field = field;
    this.states = states;
    this.texts = texts;
    this.words = words;
    this.consumer = consumer;
    typing.setOnFinished(event -> apply());
    field.textProperty().subscribe((before, after) -> typing.playFromStart());
    states.kindProperty().subscribe((before, after) -> apply());
  }

  /** Shows everything, at once. */
  void clear() {
    field.clear();
    states.kindProperty().set(null);
    apply();
  }

  /** What the controls say. */
  RowFilter filter() {
    return new RowFilter(field.getText().strip(), states.kindProperty().get(), words);
  }

  /** Why there is no row to see. */
  String nothingFound() {
    RowFilter filter = filter();
    Kind kind = filter.kind();
    if (kind == null) {
      return texts.get("nomatch", filter.text());
    }
    return filter.text().isEmpty()
        ? texts.get("nomatch." + kind.name().toLowerCase(Locale.ROOT))
        : texts.get("nomatch.both", filter.text(), words.kind(kind));
  }

  /** Takes in that a row has gone from one state to another. */
  void changed(RowState before, RowState after) {
    Kind shown = states.kindProperty().get();
    stale |= before.kind() != after.kind() && (before.kind() == shown || after.kind() == shown);
  }

  /** Whether other rows pass than when the filter was applied. */
  boolean isStale() {
    return stale;
  }

  /** Hands out the filter at once. */
  void apply() {
    typing.stop();
    stale = false;
    consumer.accept(filter());
  }
}
