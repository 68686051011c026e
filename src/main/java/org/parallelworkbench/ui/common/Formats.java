package org.parallelworkbench.ui.common;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them, in the user's locale. */
public final class Formats {

  private static final List<String> BYTE_UNITS = List.of("B", "KB", "MB", "GB", "TB");

  /** One for each thread, as making a format takes longer than formatting, and it is not shared. */
  private static final ThreadLocal<LocalFormat> LOCAL =
      ThreadLocal.withInitial(() -> LocalFormat.of(Locale.getDefault(Locale.Category.FORMAT)));

  private Formats() {}

  /** A whole number with grouping, such as {@code 12,345}. */
  public static String count(long number) {
    return format(0).format(number);
  }

  /** A size in decimal units, such as {@code 1.2 MB}. */
  public static String bytes(double bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= 999.5 && unit < BYTE_UNITS.size() - 1) {
      value /= 1000;
      unit++;
    }
    return number(value, unit == 0 || value >= 99.95 ? 0 : 1) + " " + BYTE_UNITS.get(unit);
  }

  /** A time such as {@code 7.1 µs}, {@code 0.42 ms}, {@code 13.0 s} or {@code 2 min 05 s}. */
  public static String seconds(double seconds) {
    if (seconds >= 120) {
      return wholeSeconds(Math.round(seconds));
    }
    if (seconds >= 10) {
      return number(seconds, 1) + " s";
    }
    if (seconds >= 0.1 || seconds == 0) {
      return number(seconds, 2) + " s";
    }
    if (seconds < 1e-4) {
      return number(seconds * 1e6, 1) + " µs";
    }
    double millis = seconds * 1000;
    return number(millis, millis >= 10 ? 0 : millis >= 1 ? 1 : 2) + " ms";
  }

  /** A time that is no more exact than a second, such as {@code 7 s} or {@code 2 min 05 s}. */
  public static String wholeSeconds(long seconds) {
    return seconds >= 120
        ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
        : count(seconds) + " s";
  }

  /** A factor such as {@code 3.3×}. */
  public static String factor(double factor) {
    return number(factor, 2) + "×";
  }

  /** A percentage such as {@code 83 %}. */
  public static String percent(double fraction) {
    return number(100 * fraction, 0) + " %";
  }

  /** A percentage given in tenths, such as {@code 12.3 %} for 123. */
  public static String permille(int tenths) {
    return number(tenths / 10.0, 1) + " %";
  }

  /** A number with grouping and a fixed number of digits after the point. */
  public static String number(double value, int digits) {
    return format(digits).format(value);
  }

  private static NumberFormat format(int digits) {
    Locale locale = Locale.getDefault(Locale.Category.FORMAT);
    LocalFormat local = LOCAL.get();
    if (!local.locale().equals(locale)) {
      local = LocalFormat.of(locale);
      LOCAL.set(local);
    }
    NumberFormat format = local.format();
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format;
  }

  /** A format and the locale it is for. */
  private record LocalFormat(Locale locale, NumberFormat format) {

    static LocalFormat of(Locale locale) {
      return new LocalFormat(locale, NumberFormat.getNumberInstance(locale));
    }
  }
}
