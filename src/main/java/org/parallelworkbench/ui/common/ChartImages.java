package org.parallelworkbench.ui.common;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/** Turns charts into images, sharp enough to print. Used on the FX thread only. */
public final class ChartImages {

  private static final double SCALE = 2;

  /** What every graphics card can do in one piece. */
  private static final double MOST_PIXELS = 4096;

  private ChartImages() {}

  /** A figure as an image, with twice as many pixels each way where that is not too many. */
  public static WritableImage of(Figure figure) {
    double scale = scale(figure.width(), figure.height());
    Canvas canvas =
        new Canvas(Math.ceil(scale * figure.width()), Math.ceil(scale * figure.height()));
    canvas.getGraphicsContext2D().scale(scale, scale);
    figure.content().accept(new CanvasDrawing(canvas.getGraphicsContext2D()));
    return snapshot(canvas, 1);
  }

  /** A node as it is on screen, in an image with twice as many pixels each way if possible. */
  public static WritableImage of(Node node) {
    return snapshot(
        node, scale(node.getBoundsInLocal().getWidth(), node.getBoundsInLocal().getHeight()));
  }

  /** Puts an image on the clipboard. */
  public static void copy(Image image) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static double scale(double width, double height) {
    return SCALE * Math.max(width, height) <= MOST_PIXELS ? SCALE : 1;
  }

  private static WritableImage snapshot(Node node, double scale) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    parameters.setTransform(Transform.scale(scale, scale));
    return node.snapshot(parameters, null);
  }
}
