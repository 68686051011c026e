package org.parallelworkbench.ui.common;

import java.text.DecimalFormatSymbols;

/**
 * Numbers in input fields: people type the decimal separator of their locale, while settings and
 * files always have a point.
 */
public final class Decimals {

  private Decimals() {}

  /** A number with a point as people are shown it, such as {@code 0,25}. */
  public static String shown(String plain) {
    return plain.replace('.', symbols().getDecimalSeparator());
  }

  /**
   * What was typed, with a point. If there is no decimal separator in it, a point is taken as it
   * is, as it is more often a decimal point than one that groups thousands.
   */
  public static String plain(String typed) {
    char decimal = symbols().getDecimalSeparator();
    return decimal == '.' || typed.indexOf(decimal) < 0
        ? typed
        : typed.replace(String.valueOf(symbols().getGroupingSeparator()), "").replace(decimal, '.');
  }

  private static DecimalFormatSymbols symbols() {
    return DecimalFormatSymbols.getInstance();
  }
}
