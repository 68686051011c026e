package org.parallelworkbench.ui.run;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import javafx.util.converter.IntegerStringConverter;
import org.parallelworkbench.experiment.InvalidWorkerCountsException;
import org.parallelworkbench.experiment.WorkerCounts;
import org.parallelworkbench.ui.common.Texts;

/**
 * How many workers to use: a slider, a number field and a remark on the cores, which always agree.
 * Used on the FX thread only.
 */
final class WorkersInput {

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** The most that the slider can choose. */
  static final int SLIDER_END = Math.max(16, 4 * CORES);

  private final Texts texts = new Texts(WorkersInput.class);
  private final Slider slider;
  private final Spinner<Integer> field;
  private final Label cores;
  private OptionalInt shared = OptionalInt.of(CORES);
  private final IntegerProperty count =
      new SimpleIntegerProperty(Math.min(CORES, SLIDER_END)) {
        @Override
        public void set(int newCount) {
          super.set(Math.clamp(newCount, 1, WorkerCounts.MOST));
        }
      };

  /**
   * As many workers as there are cores.
   *
   * @param end says where the slider ends
   * @param cores says how the count goes with the cores
   */
  WorkersInput(Slider slider, Label end, Spinner<Integer> field, Label cores) {
    this.slider = slider;
    this.field = field;
    this.cores = cores;
    end.setText(String.valueOf(SLIDER_END));
    setUpSlider();
    setUpField();
    count.subscribe(now -> show());
  }

  private void setUpSlider() {
    slider.setMax(SLIDER_END);
    slider.setValue(count.get());
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setAccessibleText(texts.get("workers.accessible"));
    // Beyond the slider's end, the field has the word and the slider stays at its end.
    slider
        .valueProperty()
        .subscribe(
            value -> {
              int chosen = (int) Math.round(value.doubleValue());
              if (chosen < SLIDER_END || count.get() < SLIDER_END) {
                count.set(chosen);
              }
            });
  }

  private void setUpField() {
    var values =
        new SpinnerValueFactory.IntegerSpinnerValueFactory(1, WorkerCounts.MOST, count.get());
    values.setConverter(lenientNumber());
    field.setValueFactory(values);
    field.setAccessibleText(texts.get("workers.accessible"));
    field.getEditor().setAccessibleText(texts.get("workers.accessible"));
    field.getEditor().textProperty().subscribe(this::takeTyped);
    // The editor's own focus: the spinner loses its own first, while the editor still has it.
    field.getEditor().focusedProperty().subscribe(focused -> show());
    values.valueProperty().subscribe(count::set);
  }

  private void takeTyped(String text) {
    try {
      List<Integer> counts = WorkerCounts.parseList(text);
      if (counts.size() == 1) {
        count.set(counts.getFirst());
      }
    } catch (InvalidWorkerCountsException e) {
      // Nobody has finished typing yet, or the last count stays.
    }
  }

  /** What is no number leaves the count as it was. */
  private StringConverter<Integer> lenientNumber() {
    return new IntegerStringConverter() {
      @Override
      public Integer fromString(String text) {
        takeTyped(text);
        return count.get();
      }
    };
  }

  private void show() {
    int now = count.get();
    slider.setValue(Math.min(now, SLIDER_END));
    field.getValueFactory().setValue(now);
    if (!field.getEditor().isFocused()) {
      field.getEditor().setText(String.valueOf(now));
    }
    showShared(now);
  }

  private void showShared(int now) {
    if (shared.isEmpty()) {
      cores.setText("");
      cores.setTooltip(null);
      return;
    }
    boolean more = now > shared.getAsInt();
    cores.setText(texts.get(more ? "cores.more" : "cores", shared.getAsInt()));
    cores.setTooltip(new Tooltip(texts.get(more ? "cores.more.tip" : "cores.tip")));
  }

  /**
   * Says how the count goes with the cores that the workers share.
   *
   * @param known as many; empty if that is not known
   */
  void share(OptionalInt known) {
    shared = known;
    showShared(count.get());
  }

  /** The count, from 1. */
  IntegerProperty countProperty() {
    return count;
  }
}
