package org.parallelworkbench.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import javafx.scene.paint.Color;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.ui.common.Drawing.Anchor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SvgDrawingTest {

  @Test
  void isAsLargeAsTheFigure() throws Exception {
    Element svg = parse(drawn(drawing -> {})).getDocumentElement();

    assertThat(svg.getLocalName()).isEqualTo("svg");
    assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
    assertThat(svg.getAttribute("width")).isEqualTo("300");
    assertThat(svg.getAttribute("height")).isEqualTo("199.5");
    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 300 199.5");
    assertThat(only(svg, "title").getTextContent()).isEqualTo("a <test> & more");
  }

  @Test
  void drawsEveryShape() throws Exception {
    Element svg =
        parse(
                drawn(
                    drawing -> {
                      drawing.rectangle(1, 2, 3, 4, Color.web("#56b4e9"));
                      drawing.line(0, 0, 10.126, -5, Color.BLACK, 1.5);
                      drawing.polyline(
                          new double[] {0, 1, 2}, new double[] {3, 4, 5}, Color.WHITE, 2);
                      drawing.polygon(new double[] {0, 9}, new double[] {0, 9}, Color.RED);
                    }))
            .getDocumentElement();

    Element rectangle = only(svg, "rect");
    assertThat(rectangle.getAttribute("x")).isEqualTo("1");
    assertThat(rectangle.getAttribute("y")).isEqualTo("2");
    assertThat(rectangle.getAttribute("width")).isEqualTo("3");
    assertThat(rectangle.getAttribute("height")).isEqualTo("4");
    assertThat(rectangle.getAttribute("fill")).isEqualTo("#56b4e9");
    Element line = only(svg, "line");
    assertThat(line.getAttribute("x2")).isEqualTo("10.13");
    assertThat(line.getAttribute("y2")).isEqualTo("-5");
    assertThat(line.getAttribute("stroke-width")).isEqualTo("1.5");
    Element polyline = only(svg, "polyline");
    assertThat(polyline.getAttribute("points")).isEqualTo("0,3 1,4 2,5");
    assertThat(polyline.getAttribute("fill")).isEqualTo("none");
    assertThat(polyline.getAttribute("stroke")).isEqualTo("#ffffff");
    assertThat(only(svg, "polygon").getAttribute("fill")).isEqualTo("#ff0000");
  }

  @Test
  void framesAreNotFilled() throws Exception {
    Element frame =
        only(
            parse(drawn(drawing -> drawing.frame(1, 2, 3, 4, Color.RED, 2))).getDocumentElement(),
            "rect");

    assertThat(frame.getAttribute("fill")).isEqualTo("none");
    assertThat(frame.getAttribute("stroke")).isEqualTo("#ff0000");
  }

  @Test
  void tellsHowTransparentAColorIs() throws Exception {
    Element rectangle =
        only(
            parse(drawn(drawing -> drawing.rectangle(0, 0, 1, 1, new Color(1, 0, 0, 0.25))))
                .getDocumentElement(),
            "rect");

    assertThat(rectangle.getAttribute("fill")).isEqualTo("#ff0000");
    assertThat(rectangle.getAttribute("fill-opacity")).isEqualTo("0.25");
  }

  @Test
  void anchorsTexts() throws Exception {
    assertThat(text(Anchor.START, "a").getAttribute("text-anchor")).isEmpty();
    assertThat(text(Anchor.MIDDLE, "a").getAttribute("text-anchor")).isEqualTo("middle");
    assertThat(text(Anchor.END, "a").getAttribute("text-anchor")).isEqualTo("end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain.txt",
        "a & b &amp; c",
        "</text><script>alert(1)</script>",
        "\"><image href='file:///etc/passwd'/>",
        "<![CDATA[ ]]>",
        "&#60;",
        "<!--",
        "日本語 \uD83D\uDE00 ñ"
      })
  void writesAnyTextAsText(String text) throws Exception {
    Element written = text(Anchor.START, text);

    assertThat(written.getTextContent()).isEqualTo(text);
    assertThat(written.getElementsByTagName("*").getLength()).isZero();
  }

  @Test
  void replacesWhatXmlCannotHold() throws Exception {
    assertThat(text(Anchor.START, "a\u0000\u0007\uFFFE\uD800z").getTextContent())
        .isEqualTo("a\uFFFD\uFFFD\uFFFD\uFFFDz");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isWellFormedWhateverIsWritten(long seed) throws Exception {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
    }

    assertThat(text(Anchor.START, text.toString()).getElementsByTagName("*").getLength()).isZero();
  }

  @Test
  void writesNumbersAlikeInAnyLocale() {
    Locale usual = Locale.getDefault();
    String document = drawn(drawing -> drawing.rectangle(1234.5, -0.004, 0.5, 0.07, Color.RED));
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(drawn(drawing -> drawing.rectangle(1234.5, -0.004, 0.5, 0.07, Color.RED)))
          .isEqualTo(document)
          .contains("x=\"1234.5\" y=\"0\" width=\"0.5\" height=\"0.07\"");
    } finally {
      Locale.setDefault(usual);
    }
  }

  private static Element text(Anchor anchor, String text) throws Exception {
    return only(
        parse(drawn(drawing -> drawing.text(text, 1, 2, anchor, 11, Color.BLACK)))
            .getDocumentElement(),
        "text");
  }

  private static String drawn(Consumer<Drawing> content) {
    return SvgDrawing.document(new Figure("a <test> & more", 300, 199.5, content));
  }

  private static Document parse(String document) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
  }

  private static Element only(Element parent, String name) {
    assertThat(parent.getElementsByTagName(name).getLength()).as(name).isOne();
    return (Element) parent.getElementsByTagName(name).item(0);
  }
}
