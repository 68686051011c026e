package org.parallelworkbench.ui.common;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** A quiet line over the table's end that says what has happened, and goes away by itself. */
public final class NoticeBar {

  private static final Duration LASTING = Duration.seconds(12);
  private static final double MOST_WIDTH = 600;

  private final Node bar;
  private final Label label;
  private final Node undoLink;
  private final PauseTransition lasting = new PauseTransition(LASTING);

  /**
   * Governs these controls.
   *
   * @param undoLink what takes back what was done, seen only where that is possible
   */
  public NoticeBar(Node bar, Label label, Node undoLink, Button dismissButton) {
    this.bar = bar;
    this.label = label;
    this.undoLink = undoLink;
    bar.managedProperty().bind(bar.visibleProperty());
    undoLink.managedProperty().bind(undoLink.visibleProperty());
    // It stays for as long as the mouse rests on it.
    bar.hoverProperty()
        .subscribe(
            (before, hovered) -> {
              if (hovered) {
                lasting.pause();
              } else if (bar.isVisible()) {
                lasting.play();
              }
            });
    lasting.setOnFinished(event -> hide());
    dismissButton.setOnAction(event -> hide());
    hide();
  }

  /** Says something. */
  public void show(String text) {
    show(text, false);
  }

  /** Says what has been done and can be undone. */
  public void showUndoable(String text) {
    show(text, true);
  }

  /** Tells more of what it says to a mouse that rests on it; until it says something else. */
  public void explain(String more) {
    Tooltip tooltip = new Tooltip(more);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(MOST_WIDTH);
    label.setTooltip(tooltip);
  }

  /** Says nothing more. */
  public void hide() {
    lasting.stop();
    bar.setVisible(false);
  }

  private void show(String text, boolean undoable) {
    label.setText(text);
    label.setTooltip(null);
    undoLink.setVisible(undoable);
    bar.setVisible(true);
    lasting.playFromStart();
  }
}
