package org.parallelworkbench.ui.files;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.util.Duration;
import org.parallelworkbench.ui.common.Texts;

/** Where the user says which rows to show. */
final class FilterBar {

  private static final Duration TYPING_PAUSE = Duration.millis(150);

  private final TextField field;
  private final ToggleButton onlyFailed;
  private final Texts texts;
  private final RowWords words;
  private final Consumer<RowFilter> consumer;
  private final PauseTransition typing = new PauseTransition(TYPING_PAUSE);

  /**
   * Watches these controls.
   *
   * @param consumer gets the filter when it has changed and the user pauses in typing
   */
  FilterBar(
      TextField field,
      ToggleButton onlyFailed,
      Texts texts,
      RowWords words,
      Consumer<RowFilter> consumer) {
    this.field = field;
    this.onlyFailed = onlyFailed;
    this.texts = texts;
    this.words = words;
    this.consumer = consumer;
    typing.setOnFinished(event -> apply());
    field.textProperty().subscribe((before, after) -> typing.playFromStart());
    onlyFailed.selectedProperty().subscribe((before, after) -> apply());
  }

  /** Shows everything, at once. */
  void clear() {
    field.clear();
    onlyFailed.setSelected(false);
    apply();
  }

  /** What the controls say. */
  RowFilter filter() {
    return new RowFilter(field.getText().strip(), onlyFailed.isSelected(), words);
  }

  /** Why there is no row to see. */
  String nothingFound() {
    RowFilter filter = filter();
    if (filter.text().isEmpty()) {
      return texts.get("nomatch.failed");
    }
    return texts.get(filter.onlyFailed() ? "nomatch.both" : "nomatch", filter.text());
  }

  private void apply() {
    typing.stop();
    consumer.accept(filter());
  }
}
