package org.parallelworkbench.ui.viewer;

import java.util.Comparator;

/**
 * A row of a text.
 *
 * @param page from 0
 * @param row from 0 within the page
 */
record Spot(int page, int row) implements Comparable<Spot> {

  static final Spot TOP = new Spot(0, 0);

  private static final Comparator<Spot> IN_TEXT =
      Comparator.comparingInt(Spot::page).thenComparingInt(Spot::row);

  @Override
  public int compareTo(Spot other) {
    return IN_TEXT.compare(this, other);
  }
}
