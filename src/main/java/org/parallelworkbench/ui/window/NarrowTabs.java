package org.parallelworkbench.ui.window;

import javafx.css.PseudoClass;
import javafx.scene.control.TabPane;

/**
 * Tells the style sheet when there is little room for the tabs, so that all of them stay in view.
 */
final class NarrowTabs {

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** Pixels; in the longest language the tabs need nearly as many. */
  private static final double WIDE_ENOUGH = 600;

  private NarrowTabs() {}

  /** Watches the width of tabs. */
  static void watch(TabPane tabs) {
    tabs.widthProperty()
        .subscribe(
            width -> tabs.pseudoClassStateChanged(NARROW, width.doubleValue() < WIDE_ENOUGH));
  }
}
