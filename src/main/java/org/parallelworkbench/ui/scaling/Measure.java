package org.parallelworkbench.ui.scaling;

import org.parallelworkbench.analysis.Ratio;
import org.parallelworkbench.analysis.ScalingStudy;

/** What the chart shows against workers. */
enum Measure {
  /** How many times as fast as the sequential run. */
  SPEEDUP,
  /** Speedup for each worker. */
  EFFICIENCY;

  /** The measured value. */
  Ratio of(ScalingStudy.Point point) {
    return switch (this) {
      case SPEEDUP -> point.speedup();
      case EFFICIENCY -> point.efficiency();
    };
  }

  /** The value of a speedup that so many workers have. */
  double of(double workers, double speedup) {
    return switch (this) {
      case SPEEDUP -> speedup;
      case EFFICIENCY -> speedup / workers;
    };
  }
}
