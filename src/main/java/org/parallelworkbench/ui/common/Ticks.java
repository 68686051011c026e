package org.parallelworkbench.ui.common;

/** Where the marks of an axis stand. */
public final class Ticks {

  private Ticks() {}

  /**
   * The distance of marks on an axis from 0 to {@code end}: 1, 2 or 5 times a power of ten, of
   * which 4 to 10 fit.
   *
   * @param end above 0
   */
  public static double step(double end) {
    double power = Math.pow(10, Math.floor(Math.log10(end)));
    return end / power > 5 ? power : end / power > 2 ? power / 2 : power / 5;
  }
}
