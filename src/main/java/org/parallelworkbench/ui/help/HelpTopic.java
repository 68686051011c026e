package org.parallelworkbench.ui.help;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/** A part of the window that the guide has something to say about. */
public enum HelpTopic {
  /** The list of files. */
  FILES("files", ""),
  /** Bars and table of a comparison. */
  COMPARISON("charts", "the-comparisons-bars"),
  /** The experiment and its chart. */
  SCALING("charts", "the-scaling-chart"),
  /** The chart of what was counted. */
  COUNTS("charts", "the-counts"),
  /** What each worker did when. */
  TIMELINE("timeline", ""),
  /** Lanes and status line. */
  PROGRESS("progress", ""),
  /** The list of earlier runs. */
  HISTORY("history", ""),
  /** Earlier runs beside one another. */
  HISTORY_COMPARISON("history", "comparing-runs");

  private final String chapter;
  private final String anchor;

  HelpTopic(String chapter, String anchor) {
    this.chapter = chapter;
    this.anchor = anchor;
  }

  /** The name of the guide's chapter about it. */
  public String chapter() {
    return chapter;
  }

  /** Where in the chapter it is, as in {@code #here}; empty for its beginning. */
  public String fragment() {
    return anchor.isEmpty() ? "" : "#" + anchor;
  }

  /** Says that a node, with all that is in it, is about this. */
  public void mark(Node node) {
    node.getProperties().put(HelpTopic.class, this);
  }

  /**
   * What a node is about, or the nearest around it that says so; of tabs, the one that is shown.
   */
  public static Optional<HelpTopic> of(@Nullable Node node) {
    @Nullable Node at =
        node instanceof TabPane tabs
            ? tabs.getSelectionModel().getSelectedItem().getContent()
            : node;
    for (; at != null; at = at.getParent()) {
      if (at.getProperties().get(HelpTopic.class) instanceof HelpTopic topic) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }
}
