package org.parallelworkbench.ui.scaling;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import org.parallelworkbench.analysis.Bound;
import org.parallelworkbench.analysis.ConfidenceBand;
import org.parallelworkbench.analysis.Interval;
import org.parallelworkbench.analysis.Ratio;
import org.parallelworkbench.analysis.Recommendation;
import org.parallelworkbench.analysis.ScalingModel;
import org.parallelworkbench.analysis.ScalingStudy;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.common.Ticks;

/**
 * Speedup or efficiency against workers: measured points with their intervals, fitted laws with
 * their bands, and what is possible at best.
 */
final class ScalingChart extends LineChart<Number, Number> {

  /** Room above the highest value, which shows how far off the ideal is. */
  private static final double HEADROOM = 1.1;

  private final Texts texts = new Texts(ScalingView.class);
  private final NumberAxis workersAxis;
  private final NumberAxis valueAxis;
  private final List<PlotItem> items = new ArrayList<>();

  ScalingChart() {
    super(new NumberAxis(), new NumberAxis());
    setId("scalingChart");
    setAnimated(false);
    setLegendVisible(false);
    setVerticalGridLinesVisible(false);
    workersAxis = axis((NumberAxis) getXAxis());
    valueAxis = axis((NumberAxis) getYAxis());
    workersAxis.setLabel(texts.get("axis.workers"));
    workersAxis.setTickLabelFormatter(new AxisNumbers(n -> Formats.count(Math.round(n))));
  }

  private static NumberAxis axis(NumberAxis axis) {
    axis.setAnimated(false);
    axis.setAutoRanging(false);
    axis.setMinorTickVisible(false);
    return axis;
  }

  /** Shows one measure of a study in place of what was shown before. */
  void show(ScalingStudy study, Measure measure) {
    double mostWorkers = scaleWorkers(study.mostWorkers());
    scaleValues(study, measure);
    getPlotChildren().removeAll(items);
    items.clear();
    study.curves().forEach(curve -> addBand(curve, measure));
    study.bound().ifPresent(bound -> addBound(bound, study.mostWorkers(), measure));
    addIdeal(study.cores(), mostWorkers, measure);
    study.curves().forEach(curve -> addCurve(curve, measure));
    addRecommended(study.recommendation(), measure);
    study.points().forEach(point -> addPoint(point, measure));
    getPlotChildren().addAll(items);
    setAccessibleText(
        study.points().stream()
            .map(point -> words(point, measure))
            .collect(Collectors.joining("; ", texts.get("chart.accessible") + " ", "")));
    requestChartLayout();
  }

  private double scaleWorkers(int mostWorkers) {
    double tick = Math.max(1, Ticks.step(mostWorkers));
    double end = (Math.floor(mostWorkers / tick) + 1) * tick;
    workersAxis.setTickUnit(tick);
    workersAxis.setUpperBound(end);
    return end;
  }

  private void scaleValues(ScalingStudy study, Measure measure) {
    DoubleStream measured = study.points().stream().mapToDouble(point -> measure.of(point).value());
    DoubleStream fitted =
        study.curves().stream()
            .flatMap(curve -> curve.band().points().stream())
            .mapToDouble(point -> measure.of(point.workers(), point.speedup()));
    double highest = Math.max(1, DoubleStream.concat(measured, fitted).max().orElse(1));
    double tick = Ticks.step(highest * HEADROOM);
    valueAxis.setTickUnit(tick);
    valueAxis.setUpperBound(Math.ceil(highest * HEADROOM / tick) * tick);
    switch (measure) {
      case SPEEDUP -> {
        valueAxis.setLabel(texts.get("axis.speedup"));
        valueAxis.setTickLabelFormatter(new AxisNumbers(NumberFormat.getNumberInstance()::format));
      }
      case EFFICIENCY -> {
        valueAxis.setLabel(texts.get("axis.efficiency"));
        valueAxis.setTickLabelFormatter(new AxisNumbers(Formats::percent));
      }
    }
  }

  /** Beyond the cores the ideal is out of reach for work that keeps them busy. */
  private void addIdeal(int cores, double end, Measure measure) {
    double reachable = Math.min(cores, end);
    items.add(Trace.line("ideal", List.of(ideal(0, measure), ideal(reachable, measure))));
    if (reachable < end) {
      items.add(
          Trace.line("ideal-beyond", List.of(ideal(reachable, measure), ideal(end, measure))));
    }
  }

  private static Point2D ideal(double workers, Measure measure) {
    return new Point2D(workers, measure == Measure.SPEEDUP ? workers : 1);
  }

  private void addBand(ScalingStudy.Curve curve, Measure measure) {
    List<ConfidenceBand.Point> band = curve.band().points();
    Stream<Point2D> lower =
        band.stream().map(point -> point(point.workers(), point.interval().low(), measure));
    Stream<Point2D> upper =
        band.reversed().stream()
            .map(point -> point(point.workers(), point.interval().high(), measure));
    items.add(
        Trace.area(style(curve.fit().model()) + "-band", Stream.concat(lower, upper).toList()));
  }

  private void addCurve(ScalingStudy.Curve curve, Measure measure) {
    items.add(
        Trace.line(
            style(curve.fit().model()),
            curve.band().points().stream()
                .map(point -> point(point.workers(), point.speedup(), measure))
                .toList()));
  }

  private static String style(ScalingModel model) {
    return switch (model) {
      case AMDAHL -> "amdahl";
      case USL -> "usl";
    };
  }

  private void addBound(Bound bound, int mostWorkers, Measure measure) {
    List<Point2D> points =
        IntStream.rangeClosed(1, mostWorkers)
            .boxed()
            .flatMap(
                workers ->
                    bound.speedup(workers).stream()
                        .mapToObj(speedup -> point(workers, speedup, measure)))
            .toList();
    items.add(Trace.line("bound", points));
  }

  private void addRecommended(Recommendation recommendation, Measure measure) {
    int workers = recommendation.workers();
    items.add(new RecommendedMark(workers, measure.of(workers, recommendation.speedup().value())));
  }

  private void addPoint(ScalingStudy.Point point, Measure measure) {
    items.add(new MeasuredMark(point.workers(), measure.of(point), words(point, measure)));
  }

  private static Point2D point(double workers, double speedup, Measure measure) {
    return new Point2D(workers, measure.of(workers, speedup));
  }

  private String words(ScalingStudy.Point point, Measure measure) {
    Ratio value = measure.of(point);
    String words = texts.get("point", point.workers(), number(value.value(), measure));
    return value.interval().map(interval -> words + range(interval, measure)).orElse(words);
  }

  private String range(Interval interval, Measure measure) {
    return texts.get(
        "point.interval",
        Phrases.of(interval.label()),
        number(interval.low(), measure),
        number(interval.high(), measure));
  }

  private static String number(double value, Measure measure) {
    return switch (measure) {
      case SPEEDUP -> Formats.factor(value);
      case EFFICIENCY -> Formats.percent(value);
    };
  }

  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    items.forEach(item -> item.place(workersAxis, valueAxis));
  }
}
