package org.parallelworkbench.ui.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;

/** The choice of an engine, some of which cannot be used as they are. FX thread only. */
final class EngineChoice {

  /** The box itself has room for a name only: what is in the way is told beside it. */
  private static final class NameCell extends ListCell<Engine> {
    @Override
    protected void updateItem(@Nullable Engine engine, boolean empty) {
      super.updateItem(engine, empty);
      setText(engine == null || empty ? "" : Phrases.of(engine.name()));
    }
  }

  private final Texts texts = new Texts(EngineChoice.class);
  private final ComboBox<Engine> box;

  /**
   * @param box where an engine is chosen
   * @param engines at least one, the first parallel one chosen
   */
  EngineChoice(ComboBox<Engine> box, List<Engine> engines) {
    this.box = box;
    box.getItems().setAll(engines);
    box.setConverter(new Named<>(this::label));
    box.setButtonCell(new NameCell());
    box.valueProperty()
        .subscribe(
            engine -> {
              if (engine != null) {
                box.setTooltip(
                    new Tooltip(label(engine) + "\n" + Phrases.of(engine.description())));
              }
            });
    box.setValue(engines.stream().filter(Engine::parallel).findFirst().orElse(engines.getFirst()));
  }

  private String label(Engine engine) {
    String name = Phrases.of(engine.name());
    return engine.obstacle().isEmpty() ? name : texts.get("engine.missing", name);
  }

  /** Why the chosen engine cannot be used here; empty if it can. */
  Optional<String> obstacle() {
    return Optional.ofNullable(box.getValue()).flatMap(Engine::obstacle);
  }

  /** Whether the chosen engine can have more than one worker. */
  boolean isParallel() {
    return box.getValue() != null && box.getValue().parallel();
  }

  /** How many cores the workers of the chosen engine share, if that is known. */
  OptionalInt cores() {
    Engine chosen = box.getValue();
    return chosen == null ? OptionalInt.empty() : chosen.cores();
  }

  /** Looks again whether engines can be used. */
  void lookAgain() {
    Engine chosen = box.getValue();
    box.getItems().setAll(List.copyOf(box.getItems()));
    box.setValue(chosen);
  }

  /** Chooses an engine; does nothing if there is none of this id. */
  void choose(String id) {
    box.getItems().stream()
        .filter(engine -> engine.id().equals(id))
        .findFirst()
        .ifPresent(box::setValue);
  }

  /** The chosen engine. */
  ObjectProperty<Engine> valueProperty() {
    return box.valueProperty();
  }
}
