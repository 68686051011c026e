package org.parallelworkbench.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.ui.appearance.Contrast;

/** Bars, lines and marks of the charts can be told from what is behind them, in light and dark. */
class ChartColorsTest extends FxTest {

  private static final List<String> COLORS =
      List.of(
          "-stage-read",
          "-stage-preprocess",
          "-stage-process",
          "-series-sequential",
          "-series-parallel",
          "-mark-ideal",
          "-scaling-measured",
          "-scaling-usl",
          "-scaling-amdahl",
          "-scaling-bound",
          "-scaling-ideal",
          "-scaling-recommended");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void canBeSeen(boolean dark) {
    VBox box = fromFx(VBox::new);
    box.getStyleClass().add("scaling");
    List<Region> samples = new ArrayList<>();
    COLORS.forEach(color -> samples.add(sample(color)));
    Region behind = sample("-color-bg-default");
    show(
        300,
        300,
        () -> {
          Application.setUserAgentStylesheet(
              dark
                  ? new PrimerDark().getUserAgentStylesheet()
                  : new PrimerLight().getUserAgentStylesheet());
          box.getChildren().addAll(samples);
          box.getChildren().add(behind);
          return box;
        });
    onFx(() -> box.getScene().getRoot().applyCss());

    assertThat(fromFx(() -> fill(behind)).getBrightness() < 0.5).isEqualTo(dark);
    List<String> pale =
        fromFx(
            () ->
                samples.stream()
                    .filter(it -> Contrast.ratio(fill(it), fill(behind)) < Contrast.MARK)
                    .map(it -> it.getStyle() + fill(it))
                    .toList());
    assertThat(pale).isEmpty();
  }

  private static Region sample(String color) {
    Region sample = new Region();
    sample.setStyle("-fx-background-color: " + color + "; -fx-min-height: 10;");
    return sample;
  }

  private static Color fill(Region sample) {
    return (Color) sample.getBackground().getFills().getFirst().getFill();
  }
}
