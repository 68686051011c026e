package org.parallelworkbench.ui.scaling;

import java.util.Optional;
import javafx.scene.chart.ValueAxis;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.parallelworkbench.analysis.Interval;
import org.parallelworkbench.analysis.Ratio;

/** A measured point with a bar over its interval, if it has one. */
final class MeasuredMark extends PlotItem {

  private static final double RADIUS = 4;
  private static final double HALF_CAP = 4;

  private final int workers;
  private final Ratio value;
  private final Path bar = new Path();
  private final Circle dot = new Circle(RADIUS);

  /**
   * @param words what to say when pointed at
   */
  MeasuredMark(int workers, Ratio value, String words) {
    super("measured");
    this.workers = workers;
    this.value = value;
    bar.getStyleClass().add("error-bar");
    dot.getStyleClass().add("dot");
    getChildren().addAll(bar, dot);
    setAccessibleText(words);
    Tooltip.install(this, new Tooltip(words));
  }

  @Override
  void place(ValueAxis<Number> x, ValueAxis<Number> y) {
    double centre = x.getDisplayPosition(workers);
    dot.setCenterX(centre);
    dot.setCenterY(y.getDisplayPosition(value.value()));
    bar.getElements().clear();
    Optional<Interval> interval = value.interval();
    if (interval.isPresent()) {
      double low = y.getDisplayPosition(interval.get().low());
      double high = y.getDisplayPosition(interval.get().high());
      stroke(centre, low, centre, high);
      stroke(centre - HALF_CAP, low, centre + HALF_CAP, low);
      stroke(centre - HALF_CAP, high, centre + HALF_CAP, high);
    }
  }

  private void stroke(double fromX, double fromY, double toX, double toY) {
    bar.getElements().addAll(new MoveTo(fromX, fromY), new LineTo(toX, toY));
  }
}
