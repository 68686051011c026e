package org.parallelworkbench.ui.common;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;

/**
 * Writes a node as SVG, with all that lies in it: what {@link RegionSvg} and {@link ShapeSvg} know,
 * and texts, each where it is on screen. Clips cut as rectangles. Images, effects and paints other
 * than plain colours are left out. Used on the FX thread only.
 */
final class NodeSvg {

  private final SvgWriter svg = new SvgWriter();
  private final RegionSvg regions = new RegionSvg(svg);
  private final ShapeSvg shapes = new ShapeSvg(svg);
  private int clips;

  private NodeSvg() {}

  /**
   * The document that shows a node that is in a scene and laid out.
   *
   * @param name stands for the node's accessible text where it has none
   */
  static String document(Node root, String name) {
    NodeSvg drawn = new NodeSvg();
    Bounds bounds = root.getLayoutBounds();
    drawn.place(root, Transform.translate(-bounds.getMinX(), -bounds.getMinY()));
    String title = Objects.requireNonNullElse(root.getAccessibleText(), name);
    return drawn.svg.document(title, bounds.getWidth(), bounds.getHeight());
  }

  private void place(Node node, Transform position) {
    if (!node.isVisible() || node.getOpacity() <= 0) {
      return;
    }
    svg.start("g");
    if (!position.isIdentity()) {
      transform(position);
    }
    if (node.getOpacity() < 1) {
      svg.number("opacity", node.getOpacity());
    }
    svg.open();
    Node clip = node.getClip();
    if (clip == null) {
      draw(node);
    } else {
      openClip(clip.getBoundsInParent());
      draw(node);
      svg.close("g");
    }
    svg.close("g");
  }

  private void transform(Transform position) {
    // Full digits: a rounded sine would move what is far from the origin.
    svg.word(
        "transform",
        "matrix(%s %s %s %s %s %s)"
            .formatted(
                position.getMxx(),
                position.getMyx(),
                position.getMxy(),
                position.getMyy(),
                position.getTx(),
                position.getTy()));
  }

  private void openClip(Bounds bounds) {
    String name = "clip" + ++clips;
    svg.start("clipPath").word("id", name).open();
    svg.start("rect")
        .box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight())
        .end();
    svg.close("clipPath");
    svg.start("g").word("clip-path", "url(#" + name + ")").open();
  }

  private void draw(Node node) {
    switch (node) {
      case Text text -> draw(text);
      case Shape shape -> shapes.draw(shape);
      case Region region -> regions.draw(region);
      default -> {
        // A group shows only what lies in it.
      }
    }
    if (node instanceof Parent parent) {
      parent
          .getChildrenUnmodifiable()
          .forEach(child -> place(child, child.getLocalToParentTransform()));
    }
  }

  private void draw(Text text) {
    if (text.getText().isBlank() || !(text.getFill() instanceof Color fill)) {
      return;
    }
    Bounds box = text.getLayoutBounds();
    double baseline = box.getMinY() + text.getBaselineOffset();
    String[] lines = text.getText().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      svg.start("text")
          .number("x", box.getMinX())
          .number("y", baseline + i * box.getHeight() / lines.length)
          .number("font-size", text.getFont().getSize());
      if (text.getFont().getStyle().contains("Bold")) {
        svg.word("font-weight", "bold");
      }
      if (lines.length == 1) {
        // Whatever font the reader has, the text takes the room it was given.
        svg.number("textLength", box.getWidth()).word("lengthAdjust", "spacingAndGlyphs");
      }
      svg.paint("fill", fill).end("text", lines[i]);
    }
  }
}
