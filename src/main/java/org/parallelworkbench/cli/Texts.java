package org.parallelworkbench.cli;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as the command line writes them: with a decimal point and a unit. */
final class Texts {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double BYTES_PER_MEGABYTE = 1e6;

  /** What stands for a number that is not known. */
  private static final String UNKNOWN = "–";

  private Texts() {}

  static String seconds(double seconds) {
    return format("%.3f s", seconds);
  }

  static String nanos(long nanos) {
    return seconds(nanos / NANOS_PER_SECOND);
  }

  static String seconds(OptionalDouble seconds) {
    return seconds.isPresent() ? seconds(seconds.getAsDouble()) : UNKNOWN;
  }

  static String seconds(OptionalDouble seconds, int decimals) {
    return seconds.isPresent() ? decimal(seconds.getAsDouble(), decimals) + " s" : UNKNOWN;
  }

  static String decimal(double value, int decimals) {
    return format("%." + decimals + "f", value);
  }

  /** How many decimals show four digits that count, and milliseconds at least. */
  static int decimals(double seconds) {
    return seconds <= 0 ? 3 : Math.clamp(3 - (long) Math.floor(Math.log10(seconds)), 3, 9);
  }

  static String factor(OptionalDouble factor) {
    return factor.isPresent() ? format("%.2f×", factor.getAsDouble()) : UNKNOWN;
  }

  static String percent(OptionalDouble share) {
    return percent(share, 0);
  }

  static String percent(OptionalDouble share, int decimals) {
    return share.isPresent() ? decimal(100 * share.getAsDouble(), decimals) + " %" : UNKNOWN;
  }

  /** Megabytes of 1,000,000 bytes per second; {@code nanos} is above 0. */
  static String rate(long bytes, long nanos) {
    return format("%.1f MB/s", bytes / BYTES_PER_MEGABYTE / (nanos / NANOS_PER_SECOND));
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
