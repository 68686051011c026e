package org.parallelworkbench.analysis;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One parameter of a fitted model. Immutable.
 *
 * @param value the estimate
 * @param constraint whether it was free
 * @param standardError its standard error; empty unless it was free
 * @param interval its 95 % interval; empty unless it was free
 */
public record Estimate(
    double value,
    Constraint constraint,
    OptionalDouble standardError,
    Optional<Interval> interval) {

  /** What kept a parameter from taking any value. */
  public enum Constraint {
    /** Nothing: the value is where the data put it. */
    FREE(Double.NaN),
    /** The data ask for less than 0, which has no meaning. */
    AT_LOWER_BOUND(0),
    /** The data ask for more than 1, which has no meaning. */
    AT_UPPER_BOUND(1),
    /** The model says 0. */
    FIXED(0);

    private final double value;

    Constraint(double value) {
      this.value = value;
    }

    /** What the parameter is held at; not a number for {@link #FREE}. */
    double value() {
      return value;
    }

    /** The values to try: {@code free} ones, or the only one that there is. */
    double[] values(double[] free) {
      return this == FREE ? free : new double[] {value};
    }
  }

  static Estimate free(double value, double standardError, double halfWidth) {
    return new Estimate(
        value,
        Constraint.FREE,
        OptionalDouble.of(standardError),
        Optional.of(Interval.around(value, halfWidth, Interval.Kind.PARAMETER)));
  }

  static Estimate held(double value, Constraint constraint) {
    return new Estimate(value, constraint, OptionalDouble.empty(), Optional.empty());
  }

  /** Whether the value is a bound and not a measurement. */
  public boolean atBound() {
    return constraint == Constraint.AT_LOWER_BOUND || constraint == Constraint.AT_UPPER_BOUND;
  }

  /** Whether it was free and its interval lies above 0. */
  public boolean measurable() {
    return interval.filter(range -> range.low() > 0).isPresent();
  }
}
