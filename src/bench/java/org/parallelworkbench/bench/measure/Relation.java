package org.parallelworkbench.bench.measure;

import java.util.Locale;

/** How a candidate's time is related to its reference's. */
public enum Relation {
  /** How many times as fast it is. */
  SPEED {
    @Override
    double of(double seconds, double referenceSeconds) {
      return referenceSeconds / seconds;
    }

    @Override
    String text(double value) {
      return String.format(Locale.ROOT, "%.3g × as fast", value);
    }

    @Override
    boolean met(double value, double target) {
      return value >= target;
    }

    @Override
    String targetText(double target) {
      return String.format(Locale.ROOT, "≥ %.2g ×", target);
    }
  },
  /** How many times as long it takes. */
  TIME {
    @Override
    double of(double seconds, double referenceSeconds) {
      return seconds / referenceSeconds;
    }

    @Override
    String text(double value) {
      return String.format(Locale.ROOT, "%.3g × as long", value);
    }

    @Override
    boolean met(double value, double target) {
      return value <= target;
    }

    @Override
    String targetText(double target) {
      return String.format(Locale.ROOT, "≤ %.2g ×", target);
    }
  },
  /** By which share it takes longer. */
  EXCESS {
    @Override
    double of(double seconds, double referenceSeconds) {
      return seconds / referenceSeconds - 1;
    }

    @Override
    String text(double value) {
      return String.format(Locale.ROOT, "%+.2f %% longer", 100 * value);
    }

    @Override
    boolean met(double value, double target) {
      return value <= target;
    }

    @Override
    String targetText(double target) {
      return String.format(Locale.ROOT, "≤ %.2g %%", 100 * target);
    }
  };

  abstract double of(double seconds, double referenceSeconds);

  abstract String text(double value);

  abstract boolean met(double value, double target);

  abstract String targetText(double target);
}
