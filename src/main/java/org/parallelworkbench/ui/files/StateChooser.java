package org.parallelworkbench.ui.files;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.files.RowState.Kind;

/**
 * Where the user says files of which state to show; says how many there are of each. Used on the FX
 * thread only.
 */
final class StateChooser {

  private static final List<Kind> ORDER =
      List.of(Kind.READY, Kind.QUEUED, Kind.WORKING, Kind.DONE, Kind.FAILED, Kind.CANCELLED);

  private final MenuButton button;
  private final Texts texts;
  private final RowWords words;
  private final RadioMenuItem any = new RadioMenuItem();
  private final Map<Kind, RadioMenuItem> items = new EnumMap<>(Kind.class);
  private final ObjectProperty<@Nullable Kind> kind = new SimpleObjectProperty<>();
  private final BooleanProperty onlyFailed = new SimpleBooleanProperty();

  /**
   * Fills a button with the choices.
   *
   * @param totals counts all files
   */
  StateChooser(MenuButton button, Texts texts, RowWords words, Totals totals) {
    this.button = button;
    this.texts = texts;
    this.words = words;
    ToggleGroup group = new ToggleGroup();
    any.setId("state-all");
    any.setToggleGroup(group);
    any.setSelected(true);
    any.setOnAction(event -> kind.set(null));
    button.getItems().add(any);
    for (Kind each : ORDER) {
      RadioMenuItem item = new RadioMenuItem();
      item.setId("state-" + words.kind(each));
      item.setToggleGroup(group);
      item.setOnAction(event -> kind.set(each));
      items.put(each, item);
      button.getItems().add(item);
    }
    button.setOnShowing(event -> showCounts(totals));
    showCounts(totals);
    kind.subscribe(this::showChoice);
    onlyFailed.subscribe((before, after) -> onlyFailedChanged(after));
  }

  /** The state of the files to show, or null for all. */
  ObjectProperty<@Nullable Kind> kindProperty() {
    return kind;
  }

  /** Whether only failed files are to be shown. */
  BooleanProperty onlyFailedProperty() {
    return onlyFailed;
  }

  /** Opens the choices, as if the button had been pressed. */
  void open() {
    button.requestFocus();
    button.show();
  }

  private void showCounts(Totals totals) {
    any.setText(texts.get("state.any", totals.size()));
    items.forEach(
        (each, item) ->
            item.setText(texts.get("state.count", words.kind(each), totals.count(each))));
  }

  private void showChoice(@Nullable Kind chosen) {
    onlyFailed.set(chosen == Kind.FAILED);
    (chosen == null ? any : items.getOrDefault(chosen, any)).setSelected(true);
    button.setText(chosen == null ? "" : words.kind(chosen));
    button.setAccessibleText(
        texts.get("state.name", chosen == null ? texts.get("state.all") : words.kind(chosen)));
  }

  private void onlyFailedChanged(boolean wanted) {
    if (wanted) {
      kind.set(Kind.FAILED);
    } else if (kind.get() == Kind.FAILED) {
      kind.set(null);
    }
  }
}
