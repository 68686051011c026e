package org.parallelworkbench.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.ui.appearance.Contrast;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.Texts;

/** What is drawn in a timeline can be told from what it is drawn on, in light and in dark. */
class TimelineContrastTest extends FxTest {

  private static final List<Ink> PARTS = List.of(Ink.READ, Ink.PREPROCESS, Ink.PROCESS, Ink.OTHER);

  /** The lines of the grid only lead the eye: what they say is written above them. */
  private static final List<Ink> MARKS = List.of(Ink.FAILED, Ink.STRAGGLER, Ink.STRONG);

  private TimelineScene scene(boolean dark) {
    TimelineChart chart =
        fromFx(() -> new TimelineChart(new TimelinePainter(new Texts(TimelineView.class))));
    TimelineModel model = TimelineModel.of(Runs.of(1).done("a", 1, 0, 1_000).report());
    show(600, 300, () -> chart);
    onFx(
        () -> {
          Application.setUserAgentStylesheet(
              dark
                  ? new PrimerDark().getUserAgentStylesheet()
                  : new PrimerLight().getUserAgentStylesheet());
          chart.show(model);
        });
    await(
        "the theme",
        () -> {
          TimelineScene scene = chart.shownProperty().get();
          return scene != null && isDark(scene.color(Ink.BACKGROUND)) == dark;
        });
    return fromFx(() -> chart.shownProperty().get());
  }

  private static boolean isDark(Color color) {
    return color.getBrightness() < 0.5;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wordsCanBeRead(boolean dark) {
    TimelineScene scene = scene(dark);

    assertContrast(scene, Ink.TEXT, Ink.BACKGROUND, Contrast.TEXT);
    assertContrast(scene, Ink.STRONG, Ink.BACKGROUND, Contrast.TEXT);
    PARTS.forEach(part -> assertContrast(scene, Ink.FILE_NAME, part, Contrast.TEXT));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void spansAndMarksCanBeSeen(boolean dark) {
    TimelineScene scene = scene(dark);

    for (Ink behind : List.of(Ink.LANE, Ink.BACKGROUND)) {
      PARTS.forEach(part -> assertContrast(scene, part, behind, Contrast.MARK));
      MARKS.forEach(mark -> assertContrast(scene, mark, behind, Contrast.MARK));
    }
  }

  private static void assertContrast(TimelineScene scene, Ink front, Ink behind, double least) {
    Color back = Contrast.over(scene.color(behind), scene.color(Ink.BACKGROUND));
    assertThat(Contrast.ratio(Contrast.over(scene.color(front), back), back))
        .as("%s on %s: %s on %s", front, behind, scene.color(front), back)
        .isGreaterThanOrEqualTo(least);
  }
}
