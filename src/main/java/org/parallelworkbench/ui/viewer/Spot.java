package org.parallelworkbench.ui.viewer;

/**
 * A row of a text.
 *
 * @param page from 0
 * @param row from 0 within the page
 */
record Spot(int page, int row) {

  static final Spot TOP = new Spot(0, 0);
}
