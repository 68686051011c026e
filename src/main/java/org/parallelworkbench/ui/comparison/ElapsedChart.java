package org.parallelworkbench.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.parallelworkbench.analysis.Interval;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Ticks;

/**
 * A bar for each run's elapsed time, with the time written at its end and a mark at the ideal time.
 */
final class ElapsedChart extends BarChart<Number, String> {

  /**
   * What one bar shows.
   *
   * @param label names the run; distinct within a chart
   * @param seconds the mean of the repeats, or the only one
   * @param repeats each measured time, in seconds
   * @param interval where the mean lies; empty with too few repeats
   * @param sequential whether it is the colour of one worker
   */
  record Bar(
      String label,
      double seconds,
      List<Double> repeats,
      Optional<Interval> interval,
      OptionalDouble idealSeconds,
      boolean sequential) {}

  private static final double MARK_WIDTH = 3;
  private static final double MARK_OVERHANG = 4;
  private static final double LABEL_GAP = 6;
  private static final double THICKEST_BAR = 44;

  /** The gap between bars, as a share of a bar and its gap. */
  private static final double LEAST_GAP = 0.25;

  /** Room to the right of the longest bar for its label. */
  private static final double HEADROOM = 1.18;

  private final List<Bar> bars = new ArrayList<>();
  private final List<Region> marks = new ArrayList<>();
  private final List<Text> labels = new ArrayList<>();
  private final List<RepeatMarks> repeats = new ArrayList<>();

  ElapsedChart(String axisLabel) {
    super(new NumberAxis(), new CategoryAxis());
    setAnimated(false);
    setLegendVisible(false);
    setHorizontalGridLinesVisible(false);
    seconds().setLabel(axisLabel);
    seconds().setMinorTickVisible(false);
    seconds().setForceZeroInRange(true);
    seconds().setAutoRanging(false);
    getYAxis().setAnimated(false);
    getXAxis().setAnimated(false);
  }

  private NumberAxis seconds() {
    return (NumberAxis) getXAxis();
  }

  /** Shows these bars, the first at the top, in place of all others. */
  void show(List<Bar> shown) {
    getPlotChildren().removeAll(marks);
    getPlotChildren().removeAll(labels);
    repeats.forEach(marks -> getPlotChildren().removeAll(marks.nodes()));
    repeats.clear();
    marks.clear();
    labels.clear();
    bars.clear();
    // The category axis counts from the bottom.
    bars.addAll(shown.reversed());

    scaleTo(shown);
    Series<Number, String> series = new Series<>();
    bars.forEach(bar -> series.getData().add(new Data<>(bar.seconds(), bar.label())));
    getData().setAll(List.of(series));

    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      Node node = series.getData().get(i).getNode();
      node.getStyleClass().add(bar.sequential() ? "sequential" : "parallel");
      Region mark = new Region();
      mark.getStyleClass().add("ideal-mark");
      mark.setVisible(bar.idealSeconds().isPresent());
      marks.add(mark);
      Text label = new Text(Formats.seconds(bar.seconds()));
      label.getStyleClass().add("bar-label");
      labels.add(label);
      repeats.add(new RepeatMarks(bar));
    }
    getPlotChildren().addAll(marks);
    repeats.forEach(marks -> getPlotChildren().addAll(marks.nodes()));
    getPlotChildren().addAll(labels);
  }

  /** How far to the right anything of a bar reaches, in seconds. */
  private static double end(Bar bar) {
    double slowest = bar.repeats().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double mean = Math.max(bar.seconds(), slowest);
    return bar.interval().map(interval -> Math.max(mean, interval.high())).orElse(mean);
  }

  private void scaleTo(List<Bar> shown) {
    double longest = shown.stream().mapToDouble(ElapsedChart::end).max().orElse(1);
    double end = Math.max(longest * HEADROOM, 1e-6);
    double tick = Ticks.step(end);
    seconds().setLowerBound(0);
    seconds().setUpperBound(Math.ceil(end / tick) * tick);
    seconds().setTickUnit(tick);
  }

  @Override
  protected void layoutPlotChildren() {
    double spacing = ((CategoryAxis) getYAxis()).getCategorySpacing();
    setCategoryGap(Math.max(spacing * LEAST_GAP, spacing - THICKEST_BAR));
    super.layoutPlotChildren();
    for (int i = 0; i < bars.size() && i < labels.size(); i++) {
      Bar bar = bars.get(i);
      Node node = getData().get(0).getData().get(i).getNode();
      var box = node.getBoundsInParent();
      double barEnd = seconds().getDisplayPosition(bar.seconds());
      Text label = labels.get(i);
      double textStart = seconds().getDisplayPosition(end(bar)) + LABEL_GAP;
      repeats.get(i).layout(seconds(), box.getMinY(), box.getHeight());
      if (bar.idealSeconds().isPresent()) {
        double x = seconds().getDisplayPosition(bar.idealSeconds().getAsDouble());
        marks
            .get(i)
            .resizeRelocate(
                x - MARK_WIDTH / 2,
                box.getMinY() - MARK_OVERHANG,
                MARK_WIDTH,
                box.getHeight() + 2 * MARK_OVERHANG);
        // A mark just past the bar's end would run through the label.
        if (x + MARK_WIDTH > barEnd) {
          textStart = Math.max(textStart, x + LABEL_GAP);
        }
      }
      label.setX(textStart);
      label.setY(box.getCenterY() + label.getLayoutBounds().getHeight() * 0.3);
    }
  }
}
