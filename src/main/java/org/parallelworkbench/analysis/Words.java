package org.parallelworkbench.analysis;

import java.util.Locale;

/** Numbers as people read them. */
final class Words {

  private Words() {}

  /** Such as {@code 1 worker} or {@code 8 workers}. */
  static String workers(int count) {
    return count == 1 ? "1 worker" : count + " workers";
  }

  /** A clause as a sentence of its own: with a capital first and a full stop. */
  static String sentence(String clause) {
    return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + ".";
  }

  /** A factor, such as {@code 3.9×}. */
  static String times(double factor) {
    return decimal(factor) + "×";
  }

  /** The interval from one factor to another, such as {@code 3.7–4.1×}. */
  static String times(double low, double high) {
    return decimal(low) + "–" + decimal(high) + "×";
  }

  /** A share of 1, such as {@code 12 %} or {@code 0.4 %}. */
  static String percent(double share) {
    return percentNumber(share) + " %";
  }

  /** The interval from one share of 1 to another, such as {@code 8–16 %} or {@code −1 to 5 %}. */
  static String percent(double low, double high) {
    String between = low < 0 ? " to " : "–";
    return percentNumber(low) + between + percentNumber(high) + " %";
  }

  /** A chance, such as {@code p = 0.41}. */
  static String p(double p) {
    if (p < 0.001) {
      return "p < 0.001";
    }
    // Two digits that count: 0.048 must not become 0.05.
    return String.format(Locale.ROOT, p < 0.1 ? "p = %.3f" : "p = %.2f", p);
  }

  /** A duration, such as {@code 12 s}, {@code 3.4 ms} or {@code 80 µs}. */
  static String seconds(double seconds) {
    if (seconds >= 1) {
      return decimal(seconds) + " s";
    }
    return seconds >= 1e-3 ? decimal(1e3 * seconds) + " ms" : decimal(1e6 * seconds) + " µs";
  }

  private static String percentNumber(double share) {
    return decimal(100 * share, 1);
  }

  private static String decimal(double value) {
    return decimal(value, 10);
  }

  /**
   * One digit after the point where the value reads as less than {@code whole}, none from there.
   */
  private static String decimal(double value, double whole) {
    boolean digit = Math.abs(value) < whole - 0.05;
    String digits = String.format(Locale.ROOT, digit ? "%.1f" : "%.0f", value);
    return digits.replace('-', '−').replaceFirst("^−?0\\.0$", "0");
  }
}
