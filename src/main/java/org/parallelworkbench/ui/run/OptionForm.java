package org.parallelworkbench.ui.run;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.ui.common.Decimals;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;

/** A control for each option of a pipeline, made from nothing but the options' declarations. */
final class OptionForm {

  private final Texts texts = new Texts(OptionForm.class);
  private final FlowPane pane;
  private final Map<String, Control> controls = new HashMap<>();
  private final ReadOnlyObjectWrapper<Settings> settings =
      new ReadOnlyObjectWrapper<>(Settings.DEFAULTS);

  /**
   * @param pane where the controls go
   */
  OptionForm(FlowPane pane) {
    this.pane = pane;
  }

  /** The settings as they stand in the controls, whether they make sense or not. */
  ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** Shows another pipeline's options with these settings. */
  void show(Pipeline pipeline, Settings shown) {
    controls.clear();
    pane.getChildren().clear();
    settings.set(shown);
    for (Option<?> option : pipeline.options()) {
      Control control = control(option, shown.text(option));
      control.setId("option-" + option.key());
      control.setAccessibleText(label(option));
      control.setAccessibleHelp(explanation(option));
      Tooltip.install(control, new Tooltip(explanation(option)));
      controls.put(option.key(), control);
      if (control instanceof CheckBox) {
        pane.getChildren().add(control);
      } else {
        Label label = new Label(Phrases.of(option.label()));
        label.setLabelFor(control);
        label.setMinWidth(Label.USE_PREF_SIZE);
        HBox field = new HBox(6, label, control);
        field.setAlignment(Pos.CENTER_LEFT);
        pane.getChildren().add(field);
      }
    }
  }

  /**
   * Marks the control of this option as the one at fault, and no other; an empty key marks none.
   */
  void mark(String faultyKey) {
    controls.forEach(
        (key, control) ->
            control.pseudoClassStateChanged(Styles.STATE_DANGER, key.equals(faultyKey)));
  }

  private Control control(Option<?> option, String text) {
    return switch (option.kind()) {
      case TOGGLE -> {
        CheckBox box = new CheckBox(label(option));
        box.setSelected(Boolean.parseBoolean(text));
        box.selectedProperty().subscribe(on -> change(option, on.toString()));
        yield box;
      }
      case CHOICE -> {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(option.choices());
        box.setConverter(new ChoiceWords());
        box.setValue(text);
        box.valueProperty().subscribe(choice -> change(option, choice));
        yield box;
      }
      case SECONDS -> {
        TextField field = field(option, Decimals.shown(text));
        field.textProperty().subscribe(typed -> change(option, Decimals.plain(typed)));
        yield field;
      }
      case TERMS, NUMBER, TEXT -> {
        TextField field = field(option, text);
        field.textProperty().subscribe(typed -> change(option, typed));
        yield field;
      }
    };
  }

  private String label(Option<?> option) {
    String label = Phrases.of(option.label());
    return option.obstacle().isEmpty() ? label : texts.get("option.missing", label);
  }

  private String explanation(Option<?> option) {
    String help = Phrases.of(option.help());
    return option
        .obstacle()
        .map(reason -> texts.get("option.missing.tip", help, Phrases.of(reason)))
        .orElse(help);
  }

  private static TextField field(Option<?> option, String text) {
    TextField field = new TextField(text);
    field.setPrefColumnCount(columns(option, text));
    return field;
  }

  /** Wide enough for a long text, such as a command, and not so wide that few fit in a row. */
  private static int columns(Option<?> option, String text) {
    return switch (option.kind()) {
      case SECONDS, NUMBER -> 4;
      case TEXT -> Math.clamp(text.length(), 9, 40);
      default -> Math.clamp(text.length(), 14, 40);
    };
  }

  private void change(Option<?> option, String text) {
    settings.set(settings.get().with(option, text));
  }

  /** What the choices of an option are called; nobody types them. */
  private static final class ChoiceWords extends StringConverter<String> {

    @Override
    public String toString(@Nullable String choice) {
      return choice == null ? "" : Phrases.of(choice);
    }

    @Override
    public String fromString(String text) {
      throw new UnsupportedOperationException("the box cannot be typed into");
    }
  }
}
