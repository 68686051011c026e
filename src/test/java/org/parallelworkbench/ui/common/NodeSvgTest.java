package org.parallelworkbench.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Text;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class NodeSvgTest extends FxTest {

  @Test
  void aBarChartKeepsItsBarsAndLabels() throws Exception {
    Element svg = written(() -> barChart("plain", "<&\">", "third"));

    assertThat(texts(svg)).contains("plain", "<&\">", "third", "seconds");
    assertThat(elements(svg, "rect"))
        .filteredOn(rect -> rect.getAttribute("fill").equals("#123456"))
        .hasSize(3)
        .allMatch(rect -> Double.parseDouble(rect.getAttribute("height")) > 0);
    assertThat(svg.getAttribute("width")).isEqualTo("400");
    assertThat(svg.getAttribute("height")).isEqualTo("300");
  }

  @Test
  void aVerticalAxisHasItsLabelTurned() throws Exception {
    Element svg = written(() -> barChart("a"));

    Element label =
        elements(svg, "text").stream()
            .filter(text -> text.getTextContent().equals("seconds"))
            .findFirst()
            .orElseThrow();
    String[] matrix = transform((Element) label.getParentNode()).split(" ");
    assertThat(Double.parseDouble(matrix[0])).isCloseTo(0, within(1e-9));
    assertThat(Double.parseDouble(matrix[1])).isCloseTo(-1, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<&\"'>", "</text></g></svg><script>alert(1)</script>", "]]>", "\"/><image x=\""})
  void anyTextStaysText(String text) throws Exception {
    Element svg =
        written(
            () -> {
              Label label = new Label(text);
              label.setMinWidth(Region.USE_PREF_SIZE);
              Pane pane = new Pane(label);
              pane.setAccessibleText(text);
              return pane;
            });

    assertThat(texts(svg)).containsExactly(text);
    assertThat(elements(svg, "title").getFirst().getTextContent()).isEqualTo(text);
    assertThat(elements(svg, "script")).isEmpty();
    assertThat(elements(svg, "image")).isEmpty();
  }

  @Test
  void shapesKeepTheirPlacesAndPaints() throws Exception {
    Element svg =
        written(
            () -> {
              Circle circle = new Circle(10, 20, 5, Color.RED);
              circle.setStroke(Color.BLUE);
              Line line = new Line(1, 2, 3, 4);
              line.setStroke(Color.BLACK);
              line.getStrokeDashArray().setAll(2.0, 4.0);
              Rectangle rectangle = new Rectangle(3, 4);
              rectangle.relocate(50, 60);
              return new Pane(
                  circle, line, rectangle, new Polyline(0, 0, 5, 5), new Polygon(0, 0, 5, 5, 0, 5));
            });

    Element circle = elements(svg, "circle").getFirst();
    assertThat(circle.getAttribute("cx")).isEqualTo("10");
    assertThat(circle.getAttribute("fill")).isEqualTo("#ff0000");
    assertThat(circle.getAttribute("stroke")).isEqualTo("#0000ff");
    Element line = elements(svg, "line").getFirst();
    assertThat(line.getAttribute("x2")).isEqualTo("3");
    assertThat(line.getAttribute("stroke-dasharray")).isEqualTo("2 4");
    assertThat(transform(painted(svg, "rect", "fill", "#000000")))
        .isEqualTo("1.0 0.0 0.0 1.0 50.0 60.0");
    assertThat(elements(svg, "polyline").getFirst().getAttribute("points")).isEqualTo("0,0 5,5");
    assertThat(elements(svg, "polygon").getFirst().getAttribute("points")).isEqualTo("0,0 5,5 0,5");
  }

  @Test
  void pathsAreWrittenStepByStep() throws Exception {
    Element svg =
        written(
            () -> {
              HLineTo relative = new HLineTo(5);
              relative.setAbsolute(false);
              return new Pane(
                  new Path(
                      new MoveTo(1, 2),
                      new LineTo(3, 4),
                      relative,
                      new VLineTo(6),
                      new CubicCurveTo(1, 2, 3, 4, 5, 6),
                      new ClosePath()));
            });

    assertThat(elements(svg, "path").getFirst().getAttribute("d"))
        .isEqualTo("M1.0 2.0L3.0 4.0h5.0V6.0C1.0 2.0 3.0 4.0 5.0 6.0Z");
  }

  @Test
  void regionsHaveTheirBackgroundsAndBorders() throws Exception {
    Element svg =
        written(
            () ->
                new Pane(
                    region("-fx-background-color: #010203; -fx-background-radius: 4;"),
                    region("-fx-background-color: #040506; -fx-background-radius: 0 3 3 0;"),
                    region("-fx-border-color: #070809; -fx-border-width: 2;"),
                    region("-fx-border-color: #0a0b0c transparent transparent transparent;")));

    Element round = painted(svg, "rect", "fill", "#010203");
    assertThat(round.getAttribute("rx")).isEqualTo("4");
    assertThat(painted(svg, "path", "fill", "#040506").getAttribute("d"))
        .isEqualTo("M0.0 0.0H37.0A3.0 3.0 0 0 1 40.0 3.0V17.0A3.0 3.0 0 0 1 37.0 20.0H0.0V0.0Z");
    Element frame = painted(svg, "rect", "stroke", "#070809");
    assertThat(frame.getAttribute("x")).isEqualTo("1");
    assertThat(frame.getAttribute("width")).isEqualTo("38");
    assertThat(elements(svg, "line")).hasSize(1);
    assertThat(painted(svg, "line", "stroke", "#0a0b0c").getAttribute("y1")).isEqualTo("0.5");
  }

  @Test
  void whatCannotBeSeenIsLeftOut() throws Exception {
    Element svg =
        written(
            () -> {
              Text hidden = new Text("hidden");
              hidden.setVisible(false);
              Text clear = new Text("clear");
              clear.setOpacity(0);
              Text faint = new Text("faint");
              faint.setOpacity(0.25);
              return new Pane(hidden, clear, faint);
            });

    assertThat(texts(svg)).containsExactly("faint");
    Element group = (Element) elements(svg, "text").getFirst().getParentNode();
    assertThat(group.getAttribute("opacity")).isEqualTo("0.25");
  }

  @Test
  void clipsCut() throws Exception {
    Element svg =
        written(
            () -> {
              Pane inner = new Pane(new Circle(5));
              inner.setClip(new Rectangle(1, 2, 30, 40));
              return new Pane(inner);
            });

    Element clip = elements(svg, "clipPath").getFirst();
    assertThat(elements(clip, "rect").getFirst().getAttribute("width")).isEqualTo("30");
    assertThat(elements(svg, "g"))
        .filteredOn(
            group ->
                group.getAttribute("clip-path").equals("url(#" + clip.getAttribute("id") + ")"))
        .singleElement()
        .matches(group -> elements(group, "circle").size() == 1);
  }

  private static BarChart<String, Number> barChart(String... names) {
    BarChart<String, Number> chart = new BarChart<>(new CategoryAxis(), new NumberAxis());
    chart.setAnimated(false);
    chart.getYAxis().setLabel("seconds");
    XYChart.Series<String, Number> series = new XYChart.Series<>();
    for (String name : names) {
      series.getData().add(new XYChart.Data<>(name, name.length()));
    }
    chart.getData().add(series);
    chart.setLegendVisible(false);
    series
        .getData()
        .forEach(
            bar ->
                bar.getNode().setStyle("-fx-background-color: #123456; -fx-background-radius: 0;"));
    return chart;
  }

  private static Region region(String style) {
    Region region = new Region();
    region.setStyle(style);
    region.setMinSize(40, 20);
    return region;
  }

  /** The document for a node, as an XML parser reads it. */
  private Element written(Supplier<? extends Parent> content) throws Exception {
    AtomicReference<Node> shown = new AtomicReference<>();
    show(
        400,
        300,
        () -> {
          Parent node = content.get();
          shown.set(node);
          return node;
        });
    String document = fromFx(() -> NodeSvg.document(shown.get(), "test"));
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static List<String> texts(Element svg) {
    return elements(svg, "text").stream().map(Element::getTextContent).toList();
  }

  private static Element painted(Element svg, String name, String attribute, String color) {
    return elements(svg, name).stream()
        .filter(element -> element.getAttribute(attribute).equals(color))
        .findFirst()
        .orElseThrow();
  }

  /** The six numbers of the matrix that places an element. */
  private static String transform(Element element) {
    String matrix = ((Element) element.getParentNode()).getAttribute("transform");
    return matrix.substring("matrix(".length(), matrix.length() - 1);
  }

  private static List<Element> elements(Element parent, String name) {
    var found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
