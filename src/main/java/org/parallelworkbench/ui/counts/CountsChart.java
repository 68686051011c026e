package org.parallelworkbench.ui.counts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Ticks;

/** A bar for each count, with the number written at its end. */
final class CountsChart extends BarChart<Number, String> {

  private static final double LABEL_GAP = 6;

  /** Room to the right of the longest bar for its label. */
  private static final double HEADROOM = 1.25;

  private static final double THICKEST_BAR = 36;
  private static final double LEAST_GAP = 0.3;

  /** A number at the end of its bar. */
  private record Label(Data<Number, String> bar, Text text) {}

  private final List<Label> labels = new ArrayList<>();

  CountsChart() {
    super(new NumberAxis(), new CategoryAxis());
    setAnimated(false);
    setLegendVisible(false);
    setHorizontalGridLinesVisible(false);
    NumberAxis numbers = (NumberAxis) getXAxis();
    numbers.setAnimated(false);
    numbers.setMinorTickVisible(false);
    numbers.setAutoRanging(false);
    numbers.setTickLabelFormatter(new WholeNumbers());
    getYAxis().setAnimated(false);
  }

  /** Shows these sums in place of all others, the first at the top. */
  void show(ColumnSums sums) {
    labels.forEach(label -> getPlotChildren().remove(label.text()));
    labels.clear();
    getData().clear();
    scaleTo(sums.largest());
    // The category axis counts from the bottom.
    List<ColumnSums.Bar> bars = sums.bars().reversed();
    Series<Number, String> total = new Series<>();
    Series<Number, String> file = new Series<>();
    for (ColumnSums.Bar bar : bars) {
      total.getData().add(new Data<>(bar.total(), bar.name()));
      file.getData().add(new Data<>(bar.ofFile(), bar.name()));
    }
    getData().add(total);
    if (sums.file().isPresent()) {
      getData().add(file);
      label("file", file);
    }
    label("total", total);
  }

  /** Only when all series are in: each that comes takes the styles of those before it. */
  private void label(String style, Series<Number, String> series) {
    for (Data<Number, String> bar : series.getData()) {
      bar.getNode().getStyleClass().add(style);
      Text text = new Text(Formats.count(bar.getXValue().longValue()));
      text.getStyleClass().add("bar-label");
      labels.add(new Label(bar, text));
      getPlotChildren().add(text);
    }
  }

  private void scaleTo(long largest) {
    NumberAxis axis = (NumberAxis) getXAxis();
    double end = Math.max(1, largest * HEADROOM);
    // Half as many marks as elsewhere, as large numbers need room beside each other.
    double tick = Math.max(1, Ticks.step(2 * end));
    axis.setLowerBound(0);
    axis.setUpperBound(Math.ceil(end / tick) * tick);
    axis.setTickUnit(tick);
  }

  @Override
  protected void layoutPlotChildren() {
    double spacing = ((CategoryAxis) getYAxis()).getCategorySpacing();
    double thickest = THICKEST_BAR * Math.max(1, getData().size());
    setCategoryGap(Math.max(spacing * LEAST_GAP, spacing - thickest));
    setBarGap(1);
    super.layoutPlotChildren();
    for (Label label : labels) {
      Node node = label.bar().getNode();
      var box = node.getBoundsInParent();
      Text text = label.text();
      text.setX(getXAxis().getDisplayPosition(label.bar().getXValue()) + LABEL_GAP);
      text.setY(box.getCenterY() + text.getLayoutBounds().getHeight() * 0.3);
    }
  }

  /** Numbers on the axis, as people read them. */
  private static final class WholeNumbers extends StringConverter<Number> {

    @Override
    public String toString(Number number) {
      return Formats.count(number.longValue());
    }

    @Override
    public Number fromString(String text) {
      throw new UnsupportedOperationException("nobody types on an axis");
    }
  }
}
