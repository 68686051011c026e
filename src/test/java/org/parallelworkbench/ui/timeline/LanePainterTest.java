package org.parallelworkbench.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.ui.common.Drawing;

class LanePainterTest {

  private static final int WIDTH = 400;
  private static final double GUTTER = 50;

  /** Remembers how much is covered in which colour, and what is written and framed. */
  private static final class Recorder implements Drawing {

    private final Map<Color, Double> areas = new HashMap<>();
    private final StringBuilder texts = new StringBuilder();
    private int frames;
    private int polygons;

    double area(Ink ink) {
      return areas.getOrDefault(color(ink), 0.0);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
      assertThat(x).isBetween(GUTTER - 1e-6, GUTTER + WIDTH + 1.0);
      assertThat(width).isPositive();
      assertThat(height).isPositive();
      areas.merge(fill, width * height, Double::sum);
    }

    @Override
    public void frame(
        double x, double y, double width, double height, Color stroke, double lineWidth) {
      assertThat(stroke).isEqualTo(color(Ink.FAILED));
      frames++;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Color stroke, double lineWidth) {
      throw new AssertionError("lanes have no lines");
    }

    @Override
    public void polyline(double[] xs, double[] ys, Color stroke, double lineWidth) {
      throw new AssertionError("lanes have no lines");
    }

    @Override
    public void polygon(double[] xs, double[] ys, Color fill) {
      polygons++;
    }

    @Override
    public void text(
        String text, double x, double baseline, Anchor anchor, double size, Color fill) {
      texts.append(text).append('|');
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void coversAsMuchAsTheStagesTookAtAnyZoom(long seed) {
    Random random = new Random(seed);
    List<FileResult> files = Runs.random(random, 500);
    TimelineModel model = model(files);
    for (int i = 0; i < 50; i++) {
      double length = model.lengthNanos() * Math.pow(10, -3 * random.nextDouble());
      double start = random.nextDouble() * (model.lengthNanos() - length);
      TimelineScene scene = scene(model, new TimeWindow(start, start + length, 1e14));

      Recorder recorder = paint(scene);

      double perNano = LaneBand.of(scene.layout(), 0).height() / scene.scale().nanosPerPixel();
      for (Part part : List.of(Part.READ, Part.PREPROCESS, Part.PROCESS)) {
        assertThat(recorder.area(Ink.of(part)))
            .as("%s from %f for %f", part, start, length)
            .isCloseTo(perNano * Slowly.nanos(files, part, start, start + length), within(0.01));
      }
    }
  }

  @Test
  void framesAndNamesWhatFailed() {
    TimelineModel model =
        TimelineModel.of(
            Runs.of(1).done("good.txt", 1, 0, 50).failed("bad.txt", 1, 50, 100).report());

    Recorder recorder = paint(scene(model, TimeWindow.all(model.lengthNanos())));

    assertThat(recorder.frames).isOne();
    assertThat(recorder.texts).hasToString("good.txt|× bad.txt|");
  }

  @Test
  void marksFailuresTooShortToBeSeen() {
    TimelineModel model =
        TimelineModel.of(Runs.of(1).failed("tiny", 1, 5, 5).done("long", 1, 10, 100_000).report());

    Recorder recorder = paint(scene(model, TimeWindow.all(model.lengthNanos())));

    assertThat(recorder.area(Ink.FAILED)).isGreaterThanOrEqualTo(2);
    assertThat(recorder.area(Ink.OTHER)).isGreaterThanOrEqualTo(1);
  }

  @Test
  void marksStragglersWideAndNarrow() {
    Runs runs = Runs.of(1);
    for (int i = 0; i < 10; i++) {
      runs.done("usual", 1, 10L * i, 10L * i + 10);
    }
    TimelineModel model = TimelineModel.of(runs.done("slow", 1, 100, 120).report());

    assertThat(paint(scene(model, TimeWindow.all(model.lengthNanos()))).polygons).isEqualTo(2);
    Recorder far = paint(scene(model, TimeWindow.all(1e11)));
    assertThat(far.polygons).isZero();
    assertThat(far.areas.keySet())
        .anyMatch(
            color ->
                color.getOpacity() < 1 && color.getOpacity() > 0 && sameHue(color, Ink.STRAGGLER));
  }

  private static boolean sameHue(Color color, Ink ink) {
    return Math.abs(color.getHue() - color(ink).getHue()) < 1;
  }

  private static Recorder paint(TimelineScene scene) {
    Recorder recorder = new Recorder();
    new LanePainter(recorder, scene, new TextRuler(point -> 6), 0).paint();
    return recorder;
  }

  private static TimelineModel model(List<FileResult> files) {
    Runs runs = Runs.of(1);
    files.forEach(file -> runs.add(file.file().name(), file.status(), 1, file.times()));
    return TimelineModel.of(runs.report());
  }

  private static TimelineScene scene(TimelineModel model, TimeWindow window) {
    TimelineLayout layout =
        new TimelineLayout(0, GUTTER + WIDTH + TimelineLayout.RIGHT_MARGIN, 100, 11, 1, 0);
    Map<Ink, Color> inks = new EnumMap<>(Ink.class);
    for (Ink ink : Ink.values()) {
      inks.put(ink, color(ink));
    }
    return new TimelineScene(model, layout, window, null, inks);
  }

  private static Color color(Ink ink) {
    return Color.hsb(25.0 * ink.ordinal(), 1, 1);
  }
}
