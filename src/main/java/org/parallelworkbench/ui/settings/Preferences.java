package org.parallelworkbench.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.log.LogLevel;
import org.parallelworkbench.ui.appearance.Accent;
import org.parallelworkbench.ui.appearance.Appearance;
import org.parallelworkbench.ui.appearance.Density;
import org.parallelworkbench.ui.appearance.Look;
import org.parallelworkbench.ui.appearance.Motion;
import org.parallelworkbench.ui.appearance.ThemeChoice;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Texts;

/** What the user chooses once; each choice counts at once. Used on the FX thread only. */
public final class Preferences {

  private static final double GAP = 12;
  private static final double SWATCH = 6;
  private static final int TEXT_STEP = 5;

  private final Texts texts = new Texts(Preferences.class);
  private final Dialog<ButtonType> dialog = new Dialog<>();
  private final GridPane grid = new GridPane(GAP, GAP);

  /** A dialog over this window, which is not shown yet. */
  public Preferences(Stage owner, Choices choices) {
    Appearance appearance = choices.appearance();
    addHeading("preferences.appearance");
    addChoice("preferences.theme", ThemeChoice.values(), appearance.themeProperty());
    addChoice(
        "preferences.accent", Accent.values(), appearance.accentProperty(), Preferences::swatch);
    addChoice("preferences.density", Density.values(), appearance.densityProperty());
    addTextSize(appearance);
    addChoice("preferences.motion", Motion.values(), appearance.motionProperty());
    addHeading("preferences.behaviour");
    addSwitch("preferences.tell", choices.tellsOfEnd());
    addSwitch("preferences.history", choices.keepsHistory());
    addChoice("preferences.log", LogLevel.values(), choices.logLevel());
    grid.setPadding(new Insets(GAP));
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("preferences.title"));
    dialog.setResizable(true);
    dialog.getDialogPane().setContent(grid);
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
    appearance.textPercentProperty().subscribe((before, after) -> fit());
    appearance.densityProperty().subscribe((before, after) -> fit());
  }

  /** Shows it, without holding up what runs. */
  public void show() {
    dialog.show();
  }

  /** Makes room once words have their new size. */
  private void fit() {
    if (dialog.isShowing()) {
      var scene = dialog.getDialogPane().getScene();
      scene.addPostLayoutPulseListener(
          new Runnable() {
            @Override
            public void run() {
              scene.removePostLayoutPulseListener(this);
              scene.getWindow().sizeToScene();
            }
          });
    }
  }

  private void addHeading(String key) {
    Label heading = new Label(texts.get(key));
    heading.getStyleClass().add(Styles.TEXT_BOLD);
    grid.add(heading, 0, grid.getRowCount(), 2, 1);
  }

  private static @Nullable Node swatch(Accent accent) {
    return accent.base().map(Preferences::swatch).orElse(null);
  }

  private static Node swatch(Color color) {
    return new Circle(SWATCH, color);
  }

  private void addSwitch(String key, BooleanProperty chosen) {
    CheckBox box = new CheckBox(texts.get(key));
    box.setId(key);
    box.selectedProperty().bindBidirectional(chosen);
    grid.add(box, 0, grid.getRowCount(), 2, 1);
  }

  private void addTextSize(Appearance appearance) {
    Slider slider = new Slider(Look.LEAST_TEXT, Look.MOST_TEXT, Look.DEFAULT.textPercent());
    slider.setId("preferences.text");
    slider.setMajorTickUnit(TEXT_STEP);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setBlockIncrement(TEXT_STEP);
    slider.setValue(appearance.textPercentProperty().get());
    slider
        .valueProperty()
        .subscribe(
            (before, value) -> {
              // While it is dragged, the window would grow away under the mouse.
              if (!slider.isValueChanging()) {
                appearance.textPercentProperty().set((int) Math.round(value.doubleValue()));
              }
            });
    slider
        .valueChangingProperty()
        .subscribe(
            (before, changing) -> {
              if (!changing) {
                appearance.textPercentProperty().set((int) Math.round(slider.getValue()));
              }
            });
    appearance.textPercentProperty().subscribe(percent -> slider.setValue(percent.intValue()));
    Label value = new Label();
    value.setMinWidth(Region.USE_PREF_SIZE);
    value
        .textProperty()
        .bind(slider.valueProperty().map(percent -> Formats.percent(percent.doubleValue() / 100)));
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox both = new HBox(GAP, slider, value);
    addRow("preferences.text", slider, both);
  }

  private <E extends Enum<E>> void addChoice(String key, E[] choices, ObjectProperty<E> chosen) {
    addChoice(key, choices, chosen, choice -> null);
  }

  /**
   * A row with a choice whose words are the texts {@code key.CONSTANT}.
   *
   * @param picture what stands beside the words, if anything
   */
  private <E extends Enum<E>> void addChoice(
      String key, E[] choices, ObjectProperty<E> chosen, Function<E, @Nullable Node> picture) {
    ComboBox<E> box = new ComboBox<>();
    box.setId(key);
    box.getItems().setAll(choices);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setCellFactory(list -> new ChoiceCell<>(key, picture));
    box.setButtonCell(new ChoiceCell<>(key, picture));
    box.valueProperty().bindBidirectional(chosen);
    addRow(key, box, box);
  }

  private void addRow(String key, Node control, Node shown) {
    Label label = new Label(texts.get(key));
    label.setLabelFor(control);
    control.setAccessibleText(label.getText());
    grid.addRow(grid.getRowCount(), label, shown);
  }

  private final class ChoiceCell<E extends Enum<E>> extends ListCell<E> {

    private final String key;
    private final Function<E, @Nullable Node> picture;

    ChoiceCell(String key, Function<E, @Nullable Node> picture) {
      this.key = key;
      this.picture = picture;
    }

    @Override
    protected void updateItem(@Nullable E choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(choice == null || empty ? "" : texts.get(key + "." + choice.name()));
      setGraphic(choice == null || empty ? null : picture.apply(choice));
    }
  }
}
