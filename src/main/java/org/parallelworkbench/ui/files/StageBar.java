package org.parallelworkbench.ui.files;

import java.util.Objects;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A thin progress bar in the colour of a stage: two rectangles, made once and only resized. */
final class StageBar extends Region {

  private static final double THICKNESS = 6;

  private final Region track = new Region();
  private final Region fill = new Region();
  private double fraction;
  private @Nullable String colour;

  StageBar() {
    getStyleClass().add("stage-bar");
    track.getStyleClass().add("track");
    getChildren().addAll(track, fill);
    setMinWidth(0);
  }

  /**
   * Shows progress.
   *
   * @param newFraction how full the bar is, 0 to 1
   * @param newColour the style class that colours it
   */
  void show(double newFraction, String newColour) {
    if (!Objects.equals(colour, newColour)) {
      colour = newColour;
      fill.getStyleClass().setAll("fill", newColour);
    }
    if (fraction != newFraction) {
      fraction = newFraction;
      requestLayout();
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return THICKNESS;
  }

  @Override
  protected void layoutChildren() {
    double top = snapPositionY((getHeight() - THICKNESS) / 2);
    track.resizeRelocate(0, top, getWidth(), THICKNESS);
    // A sliver at the start, so that work under way shows at once.
    double width = fraction == 0 ? 0 : Math.max(THICKNESS, fraction * getWidth());
    fill.resizeRelocate(0, top, snapSizeX(width), THICKNESS);
  }
}
