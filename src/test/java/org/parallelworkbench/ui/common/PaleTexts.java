package org.parallelworkbench.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.parallelworkbench.ui.appearance.Contrast;

/**
 * Finds words that cannot be read well, by the colours they and what is behind them really have.
 * What is disabled is exempt. Used on the FX thread only.
 */
public final class PaleTexts {

  private final List<String> found = new ArrayList<>();
  private int seen;

  private PaleTexts() {}

  /**
   * Those below this node.
   *
   * @param leastSeen fails if there are fewer words than this, as nothing was looked at then
   */
  public static List<String> in(Parent root, int leastSeen) {
    PaleTexts search = new PaleTexts();
    search.walk(root, Color.WHITE);
    if (search.seen < leastSeen) {
      throw new AssertionError("only " + search.seen + " texts were seen");
    }
    return search.found.stream().distinct().toList();
  }

  private void walk(Node node, Color behind) {
    if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
      return;
    }
    Color background = behind;
    if (node instanceof Region region && region.getBackground() != null) {
      for (BackgroundFill fill : region.getBackground().getFills()) {
        if (fill.getFill() instanceof Color color) {
          background = Contrast.over(color, background);
        }
      }
    }
    if (node instanceof Text text
        && !text.getText().isBlank()
        && text.getFill() instanceof Color c
        && c.getOpacity() > 0) {
      seen++;
      double ratio = Contrast.ratio(Contrast.over(c, background), background);
      // Icons are texts in a font of their own: they are marks.
      boolean icon = text.getStyleClass().contains("ikonli-font-icon");
      if (ratio < (icon ? Contrast.MARK : Contrast.TEXT)) {
        found.add(
            "%.2f %s on %s: “%s” in %s"
                .formatted(ratio, c, background, icon ? "icon" : text.getText(), way(text)));
      }
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        walk(child, background);
      }
    }
  }

  private static String way(Node node) {
    List<String> steps = new ArrayList<>();
    for (Node step = node.getParent(); step != null && steps.size() < 4; step = step.getParent()) {
      steps.addFirst(String.join(".", step.getStyleClass()));
    }
    return String.join(" > ", steps);
  }
}
