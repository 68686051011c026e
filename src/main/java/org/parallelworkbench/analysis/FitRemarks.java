package org.parallelworkbench.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/** What a fitted curve means and where it must not be believed, in words. */
final class FitRemarks {

  /** By how much efficiency must rise to be mentioned when repeats cannot tell. */
  private static final double NOTABLE_RISE = 1.05;

  private FitRemarks() {}

  /** Every warning that applies, one sentence each. */
  static List<String> of(Estimates estimates, ScalingData data) {
    List<String> remarks = new ArrayList<>();
    Estimate alpha = estimates.alpha();
    switch (alpha.constraint()) {
      case AT_LOWER_BOUND ->
          remarks.add("No serial share could be measured: α is at its lower bound, 0.");
      case AT_UPPER_BOUND ->
          remarks.add("All of the work looks serial: α is at its upper bound, 1.");
      case FREE -> {
        if (!alpha.measurable()) {
          remarks.add("The serial share cannot be told from 0.");
        }
      }
      case FIXED -> {}
    }
    Estimate beta = estimates.beta();
    switch (beta.constraint()) {
      case AT_LOWER_BOUND ->
          remarks.add(
              "Workers disturbing each other could not be measured: β is at its lower bound, 0,"
                  + " and the curve has no peak.");
      case AT_UPPER_BOUND ->
          remarks.add(
              "Two workers are slower than one beyond what the model can say: β is at its upper"
                  + " bound, 1.");
      case FREE -> {
        if (!beta.measurable()) {
          remarks.add(
              "Whether workers disturb each other cannot be told: the peak may lie anywhere"
                  + " beyond, or not exist.");
        }
      }
      case FIXED -> {}
    }
    risingEfficiency(data).ifPresent(remarks::add);
    return remarks;
  }

  /** The serial share, such as {@code about 6 % of the work is serial}. */
  static String serialShare(Estimate alpha) {
    return switch (alpha.constraint()) {
      case AT_LOWER_BOUND, FIXED -> "no serial share could be measured";
      case AT_UPPER_BOUND -> "all of the work looks serial";
      case FREE -> {
        String share =
            alpha.value() < 0.01
                ? "less than 1 % of the work is serial"
                : String.format(
                    Locale.ROOT, "about %.0f %% of the work is serial", 100 * alpha.value());
        yield alpha.measurable() ? share : share + ", perhaps none";
      }
    };
  }

  /**
   * Finds the worker count whose efficiency exceeds the first one's most, if that is measurable.
   */
  private static Optional<String> risingEfficiency(ScalingData data) {
    SortedMap<Integer, Sample> measured = data.byWorkers();
    int fewest = measured.firstKey();
    Sample first = Objects.requireNonNull(measured.get(fewest));
    int most = fewest;
    double greatest = NOTABLE_RISE;
    for (Map.Entry<Integer, Sample> entry : measured.entrySet()) {
      int workers = entry.getKey();
      Ratio rise = Ratio.of(entry.getValue(), first).times((double) fewest / workers);
      boolean sure = rise.interval().map(interval -> interval.low() > 1).orElse(true);
      if (sure && rise.value() > greatest) {
        most = workers;
        greatest = rise.value();
      }
    }
    if (most == fewest) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "Efficiency rises: each of %s does %s as much as with %d. The model knows no such"
                + " thing; look for caches that only fit more workers, or for a cold start.",
            Words.workers(most),
            Words.times(greatest),
            fewest));
  }
}
