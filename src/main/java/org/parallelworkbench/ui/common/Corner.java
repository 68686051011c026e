package org.parallelworkbench.ui.common;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The upper right corner of a pane, for buttons that are no part of the figure in it. */
public final class Corner {

  private Corner() {}

  /** Puts buttons there, side by side, over what the pane shows. */
  public static void add(StackPane pane, Node... buttons) {
    HBox row = new HBox(buttons);
    row.setAlignment(Pos.CENTER);
    row.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(row, Pos.TOP_RIGHT);
    pane.getChildren().add(row);
  }
}
