package org.parallelworkbench.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.ui.common.Drawing;
import org.parallelworkbench.ui.common.Drawing.Anchor;
import org.parallelworkbench.ui.common.Figure;
import org.parallelworkbench.ui.common.Texts;

/** A timeline as it is taken away: below a heading and a legend, as it must explain itself. */
final class TimelineFigure {

  private static final double FONT_SIZE = 12;
  private static final double LINE_HEIGHT = 17;
  private static final double MARGIN = 10;
  private static final double SWATCH = 10;
  private static final double SWATCH_GAP = 5;
  private static final double ITEM_GAP = 14;
  private static final List<Ink> LEGEND =
      List.of(Ink.READ, Ink.PREPROCESS, Ink.PROCESS, Ink.OTHER, Ink.FAILED, Ink.STRAGGLER);

  private final TextRuler ruler = TextRuler.of(FONT_SIZE);
  private final TimelineScene scene;
  private final TimelinePainter painter;
  private final Texts texts;
  private final List<String> heading = new ArrayList<>();

  TimelineFigure(TimelineScene scene, TimelinePainter painter, Texts texts) {
    this.scene = scene;
    this.painter = painter;
    this.texts = texts;
    TimelineWords words = new TimelineWords(texts);
    for (String text :
        List.of(
            words.summary(scene.model()),
            words.use(scene.model()),
            words.stragglers(scene.model()),
            words.view(scene))) {
      if (!text.isEmpty()) {
        heading.addAll(ruler.wrap(text, scene.layout().width() - 2 * MARGIN));
      }
    }
  }

  Figure figure() {
    TimelineLayout layout = scene.layout();
    double used = layout.lanesBottom() - layout.top();
    return new Figure(
        texts.get("figure.title", heading.get(0)),
        layout.width(),
        headHeight() + used + MARGIN,
        this::draw);
  }

  private double headHeight() {
    return 2 * MARGIN + (heading.size() + 1) * LINE_HEIGHT;
  }

  private void draw(Drawing drawing) {
    TimelineLayout layout = scene.layout();
    drawing.rectangle(0, 0, layout.width(), figure().height(), scene.color(Ink.BACKGROUND));
    double baseline = MARGIN + FONT_SIZE;
    Ink ink = Ink.STRONG;
    for (String line : heading) {
      drawing.text(line, MARGIN, baseline, Anchor.START, FONT_SIZE, scene.color(ink));
      baseline += LINE_HEIGHT;
      ink = Ink.TEXT;
    }
    drawLegend(drawing, baseline);
    painter.paint(drawing, scene.below(headHeight()));
  }

  private void drawLegend(Drawing drawing, double baseline) {
    double x = MARGIN;
    for (Ink ink : LEGEND) {
      double top = baseline - SWATCH;
      if (ink == Ink.FAILED) {
        drawing.frame(x + 1, top + 1, SWATCH - 2, SWATCH - 2, scene.color(ink), 2);
      } else if (ink == Ink.STRAGGLER) {
        drawing.polygon(
            new double[] {x, x + SWATCH, x + SWATCH},
            new double[] {top, top, top + SWATCH},
            scene.color(ink));
      } else {
        drawing.rectangle(x, top, SWATCH, SWATCH, scene.color(ink));
      }
      String name = texts.get("legend." + ink);
      x += SWATCH + SWATCH_GAP;
      drawing.text(name, x, baseline, Anchor.START, FONT_SIZE, scene.color(Ink.TEXT));
      x += ruler.width(name) + ITEM_GAP;
    }
  }
}
