package org.parallelworkbench.ui.common;

import org.parallelworkbench.pipeline.Stage;

/**
 * The style classes that give a stage the same colour in the table, the lanes and the timeline;
 * {@code workbench.css} defines their colours, which are safe for the colour-blind.
 */
public final class StageColors {

  private StageColors() {}

  /** The style class of a stage, such as {@code stage-read}. */
  public static String styleClass(Stage stage) {
    return switch (stage) {
      case READ -> "stage-read";
      case PREPROCESS -> "stage-preprocess";
      case PROCESS -> "stage-process";
    };
  }
}
