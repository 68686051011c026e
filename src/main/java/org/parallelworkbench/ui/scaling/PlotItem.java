package org.parallelworkbench.ui.scaling;

import javafx.scene.Group;
import javafx.scene.chart.ValueAxis;

/** Something drawn in a chart at a place given in the chart's own numbers. */
abstract class PlotItem extends Group {

  /** An item that the style sheet knows by this class. */
  PlotItem(String styleClass) {
    getStyleClass().add(styleClass);
    setAutoSizeChildren(false);
  }

  /** Moves everything to where it belongs on axes that have just been laid out. */
  abstract void place(ValueAxis<Number> x, ValueAxis<Number> y);
}
