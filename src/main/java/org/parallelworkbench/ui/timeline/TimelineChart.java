package org.parallelworkbench.ui.timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.ui.common.CanvasDrawing;

/**
 * The drawn part of the timeline, with what the user chose to see of it. However much changes, it
 * is drawn once in the next frame; while nothing changes, it costs nothing. Used on the FX thread
 * only.
 */
final class TimelineChart extends Region {

  private static final StyleablePropertyFactory<TimelineChart> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private static final double PREFERRED_WIDTH = 480;
  private static final double PREFERRED_HEIGHT = 260;
  private static final double LEAST_SIZE = 80;

  /** How many pixels beside a span a click still means it. */
  private static final double REACH = 3;

  private final TimelinePainter painter;
  private final Canvas canvas = new Canvas();
  private final Map<Ink, StyleableObjectProperty<Color>> inks = new EnumMap<>(Ink.class);
  private final StyleableDoubleProperty fontSize = new FontSizeProperty();
  private final ReadOnlyObjectWrapper<@Nullable TimelineScene> shown =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable SpanRef> selection = new SimpleObjectProperty<>();

  private @Nullable TimelineModel model;
  private TimeWindow window = TimeWindow.all(1);
  private int firstLane;

  TimelineChart(TimelinePainter painter) {
    this.painter = painter;
    for (Ink ink : Ink.values()) {
      inks.put(ink, new InkProperty(ink));
    }
    getStyleClass().add("timeline-chart");
    setMinSize(LEAST_SIZE, LEAST_SIZE);
    setPrefSize(PREFERRED_WIDTH, PREFERRED_HEIGHT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().add(canvas);
    selection.subscribe(span -> requestLayout());
  }

  /** Shows a run from its start to its end, or nothing. */
  void show(@Nullable TimelineModel newModel) {
    model = newModel;
    firstLane = 0;
    window = TimeWindow.all(newModel == null ? 1 : newModel.lengthNanos());
    selection.set(null);
    requestLayout();
  }

  /** Where it is drawn, and where the pointer's places are counted from. */
  Canvas canvas() {
    return canvas;
  }

  /** What was last drawn; null if nothing. */
  ReadOnlyObjectProperty<@Nullable TimelineScene> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The span that stands out; null if none. */
  ObjectProperty<@Nullable SpanRef> selectionProperty() {
    return selection;
  }

  /** The chart as it is now; null if it is empty. */
  @Nullable TimelineScene scene() {
    if (model == null) {
      return null;
    }
    Map<Ink, Color> colors = new EnumMap<>(Ink.class);
    inks.forEach((ink, color) -> colors.put(ink, color.get()));
    TimelineLayout layout =
        new TimelineLayout(
            0,
            canvas.getWidth(),
            canvas.getHeight(),
            Math.rint(2 * fontSize.get()) / 2,
            model.lanes().size(),
            firstLane);
    return new TimelineScene(model, layout, window, selection.get(), colors);
  }

  /** The stretch of the run that is in view, or will be in the next frame. */
  TimeWindow window() {
    return window;
  }

  /** Shows another stretch of the run. */
  void setWindow(TimeWindow newWindow) {
    window = newWindow;
    requestLayout();
  }

  /** Zooms in (more than 1) or out (less) around the selected span if it is in view. */
  void zoom(double factor) {
    double around = (window.start() + window.end()) / 2;
    SpanRef span = selection.get();
    if (model != null && span != null) {
      Lane lane = model.lanes().get(span.lane());
      double middle = lane.start(span.index()) + lane.elapsed(span.index()) / 2;
      if (middle >= window.start() && middle <= window.end()) {
        around = middle;
      }
    }
    setWindow(window.zoom(factor, around));
  }

  /** Has another lane at the top, or the nearest to it that is possible. */
  void scrollTo(int lane) {
    TimelineScene scene = scene();
    if (scene != null) {
      firstLane = scene.layout().scrolledTo(lane).firstLane();
      requestLayout();
    }
  }

  /** Selects a span and brings it into view. */
  void reveal(SpanRef span) {
    TimelineScene scene = scene();
    if (scene != null) {
      Lane lane = scene.model().lanes().get(span.lane());
      selection.set(span);
      setWindow(window.showing(lane.start(span.index()), lane.end(span.index())));
      scrollTo(scene.layout().showing(span.lane()).firstLane());
    }
  }

  /** The span at a point of the canvas, or so near that it must be meant; null if there is none. */
  @Nullable SpanRef spanAt(double x, double y) {
    TimelineScene scene = scene();
    int lane = scene == null ? -1 : scene.layout().laneAt(y);
    if (scene == null || lane < 0 || x < scene.layout().gutter()) {
      return null;
    }
    TimeScale scale = scene.scale();
    Lane spans = scene.model().lanes().get(lane);
    int span = spans.nearest(scale.nanos(x));
    return span >= 0
            && scale.x(spans.start(span)) - REACH <= x
            && scale.x(spans.end(span)) + REACH >= x
        ? new SpanRef(lane, span)
        : null;
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    canvas.setWidth(Math.max(0, getWidth() - left - snappedRightInset()));
    canvas.setHeight(Math.max(0, getHeight() - top - snappedBottomInset()));
    canvas.relocate(left, top);
    TimelineScene scene = scene();
    if (scene == null) {
      canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    } else {
      painter.paint(new CanvasDrawing(canvas.getGraphicsContext2D()), scene);
    }
    shown.set(scene);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }

  /** The size of the words, which the style sheet sets, and sets anew when the user changes it. */
  private final class FontSizeProperty extends SimpleStyleableDoubleProperty {
    FontSizeProperty() {
      super(
          FACTORY.createSizeCssMetaData(
              "-timeline-font-size",
              chart -> chart.fontSize,
              TimelineLayout.USUAL_FONT_SIZE,
              false),
          TimelineChart.this,
          "fontSize",
          TimelineLayout.USUAL_FONT_SIZE);
    }

    @Override
    protected void invalidated() {
      requestLayout();
    }
  }

  /** A colour that the style sheet sets, and sets anew when the theme changes. */
  private final class InkProperty extends SimpleStyleableObjectProperty<Color> {

    InkProperty(Ink ink) {
      super(
          FACTORY.createColorCssMetaData(
              ink.property(), chart -> chart.inks.get(ink), Color.GRAY, false),
          TimelineChart.this,
          ink.name(),
          Color.GRAY);
    }

    @Override
    protected void invalidated() {
      requestLayout();
    }
  }
}
