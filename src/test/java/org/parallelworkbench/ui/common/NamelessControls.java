package org.parallelworkbench.ui.common;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToolBar;

/** Finds what a screen reader would call by nothing but its kind. Used on the FX thread only. */
public final class NamelessControls {

  private final List<String> found = new ArrayList<>();
  private final Set<Node> labelled = new HashSet<>();

  private NamelessControls() {}

  /** Those below this node, each with the way to it. */
  public static List<String> in(Parent root) {
    NamelessControls search = new NamelessControls();
    search.collectLabels(root);
    search.walk(root, false);
    return search.found;
  }

  private void collectLabels(Node node) {
    if (node instanceof Label label && label.getLabelFor() != null && !label.getText().isBlank()) {
      labelled.add(label.getLabelFor());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::collectLabels);
    }
  }

  /**
   * @param part whether this is a part of a control that has a name
   */
  private void walk(Node node, boolean part) {
    if (!node.isVisible()) {
      return;
    }
    boolean named = isNamed(node);
    if (!part && needsName(node) && !named) {
      found.add(way(node));
    }
    if (node instanceof Parent parent) {
      boolean inNamed = part || (node instanceof Control && needsName(node) && named);
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, inNamed));
    }
  }

  /** What is used, not what only holds or shows other things. */
  private static boolean needsName(Node node) {
    boolean holder =
        node instanceof Label
            || node instanceof ButtonBar
            || node instanceof ScrollBar
            || node instanceof Separator
            || node instanceof SplitPane
            || node instanceof TabPane
            || node instanceof ToolBar
            || (node instanceof ScrollPane && !node.isFocusTraversable());
    return !holder && (node instanceof Control || node.isFocusTraversable());
  }

  private boolean isNamed(Node node) {
    String accessible = node.getAccessibleText();
    return (accessible != null && !accessible.isBlank())
        || (node instanceof Labeled text && text.getText() != null && !text.getText().isBlank())
        || labelled.contains(node);
  }

  private static String way(Node node) {
    StringBuilder way = new StringBuilder();
    for (Node step = node; step != null; step = step.getParent()) {
      String id = step.getId();
      if (step == node || id != null) {
        way.insert(0, " > " + step.getClass().getSimpleName() + (id == null ? "" : "#" + id));
      }
    }
    return way.substring(3) + " " + node.getStyleClass();
  }
}
