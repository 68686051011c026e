package org.parallelworkbench.ui.printing;

import javafx.scene.Node;
import javafx.stage.Window;

/** Prints on paper. Asked on the FX thread. */
public interface Printing {

  /** What came of the question where to print. */
  sealed interface Answer {

    /** There is no printer. */
    record NoPrinter() implements Answer {}

    /** The user thought better of it. */
    record Never() implements Answer {}

    /** A printer is ready. */
    record Ready(Job job) implements Answer {}
  }

  /**
   * Asks the user where to print, and returns when they have chosen.
   *
   * @param name what the printer calls it
   */
  Answer begin(Window owner, String name);

  /** Pages that are printed together. For one thread at a time, whichever that is. */
  interface Job {

    /** How wide a page is within its margins, in points. */
    double width();

    /** How high a page is within its margins, in points. */
    double height();

    /** Prints a node that is in no window as the next page; returns whether that went well. */
    boolean print(Node page);

    /** Hands all pages to the printer; returns whether that went well. */
    boolean end();

    /** Prints nothing of it. */
    void cancel();
  }
}
