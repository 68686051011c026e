package org.parallelworkbench.ui.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;

/**
 * The choice of a pipeline and of its settings, which are checked as they are typed. Each pipeline
 * keeps its settings while others are shown. Used on the FX thread only.
 */
final class PipelineChoice {

  private final Texts texts = new Texts(PipelineChoice.class);
  private final ComboBox<Pipeline> box;
  private final OptionForm form;
  private final Map<String, Settings> settingsByPipeline = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable PreparedPipeline> work =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Optional<String> obstacle = Optional.empty();

  /**
   * @param box where a pipeline is chosen
   * @param form where its settings are typed
   * @param pipelines at least one, the first chosen
   */
  PipelineChoice(ComboBox<Pipeline> box, OptionForm form, List<Pipeline> pipelines) {
    this.box = box;
    this.form = form;
    box.getItems().setAll(pipelines);
    box.setConverter(new Named<>(pipeline -> Phrases.of(pipeline.name())));
    form.settingsProperty().subscribe(settings -> prepare());
    box.valueProperty().subscribe(this::show);
    box.setValue(pipelines.getFirst());
  }

  private void show(@Nullable Pipeline pipeline) {
    if (pipeline != null) {
      form.show(pipeline, settingsByPipeline.getOrDefault(pipeline.id(), Settings.DEFAULTS));
      prepare();
      box.setTooltip(new Tooltip(Phrases.of(pipeline.description())));
    }
  }

  private void prepare() {
    Pipeline pipeline = box.getValue();
    if (pipeline == null) {
      return;
    }
    Settings settings = form.settingsProperty().get();
    settingsByPipeline.put(pipeline.id(), settings);
    try {
      PreparedPipeline prepared = PreparedPipeline.of(pipeline, settings);
      obstacle = prepared.obstacle();
      if (obstacle.isEmpty()) {
        work.set(prepared);
        form.mark("");
        problem.set("");
      } else {
        Option<?> option = prepared.demanding().orElseThrow();
        refuse(option.key(), texts.get("option.obstacle", Phrases.of(option.label())));
      }
    } catch (InvalidSettingException e) {
      obstacle = Optional.empty();
      refuse(e.key(), Phrases.of(String.valueOf(e.getMessage())));
    }
  }

  private void refuse(String key, String reason) {
    work.set(null);
    form.mark(key);
    problem.set(reason);
  }

  /** Looks again whether options can be used. */
  void lookAgain() {
    form.show(box.getValue(), form.settingsProperty().get());
    prepare();
  }

  /**
   * What an option lacks that is switched on, as a phrase for people; empty if none lacks anything.
   */
  Optional<String> obstacle() {
    return obstacle;
  }

  /** Offers these pipelines, at least one; the one that is chosen stays so if it is among them. */
  void offer(List<Pipeline> pipelines) {
    String shown = shown();
    box.getItems().setAll(pipelines);
    box.setValue(pipelines.getFirst());
    choose(shown);
  }

  /** The pipeline with its settings, or null while a setting makes no sense or cannot be used. */
  ReadOnlyObjectProperty<@Nullable PreparedPipeline> workProperty() {
    return work.getReadOnlyProperty();
  }

  /** Why a setting makes no sense or cannot be used, in a sentence for people; empty if all can. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The id of the chosen pipeline. */
  String shown() {
    return box.getValue().id();
  }

  /** Chooses a pipeline; does nothing if there is none of this id. */
  void choose(String id) {
    box.getItems().stream()
        .filter(pipeline -> pipeline.id().equals(id))
        .findFirst()
        .ifPresent(box::setValue);
  }

  /** The settings of each pipeline that was ever shown, by its id. */
  Map<String, Settings> settings() {
    return Map.copyOf(settingsByPipeline);
  }

  /** Puts remembered settings in place of all; a pipeline without any has its defaults. */
  void restore(Map<String, Settings> remembered) {
    settingsByPipeline.clear();
    settingsByPipeline.putAll(remembered);
    show(box.getValue());
  }
}
