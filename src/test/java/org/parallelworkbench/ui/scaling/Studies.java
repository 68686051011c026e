package org.parallelworkbench.ui.scaling;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.analysis.ScalingStudy;
import org.parallelworkbench.analysis.ScalingStudy.AuditedRun;
import org.parallelworkbench.analysis.ScalingSweep;
import org.parallelworkbench.analysis.TimeAudit;
import org.parallelworkbench.analysis.TimePart;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunReport;

/** Studies of sweeps that never took place, with the times that a test declares. */
final class Studies {

  private static final double[] SCATTER = {1.05, 0.97, 1, 1.02, 0.96};
  private static final double SEQUENTIAL_SECONDS = 12;
  private static final int CORES = 8;

  /** One file of 1.5 s and 35 of 0.3 s, so that the bound bends at 8 workers. */
  private static final RunReport BASELINE =
      Reports.run(
          "sequential",
          1,
          SEQUENTIAL_SECONDS,
          IntStream.range(0, 36).mapToObj(i -> Reports.done(i, i == 0 ? 1.5 : 0.3, 1)).toList());

  /** Measured with 8 worker counts, and the time of a run accounted for. */
  static final ScalingStudy FULL = withAudit(usl(1, 2, 3, 4, 6, 8, 12, 16));

  /** Only 4 worker counts, so that there is no fit. */
  static final ScalingStudy TOO_FEW = usl(1, 2, 4, 8);

  private Studies() {}

  /** Five repeats at each worker count, after a law with α = 6 % and β = 0.4 %. */
  static ScalingStudy usl(int... workers) {
    SortedMap<Integer, Sample> parallel = new TreeMap<>();
    for (int n : workers) {
      double speedup = n / (1 + 0.06 * (n - 1) + 0.004 * n * (n - 1));
      parallel.put(n, repeats(SEQUENTIAL_SECONDS / speedup));
    }
    return ScalingStudy.of(
        new ScalingSweep(repeats(SEQUENTIAL_SECONDS), parallel),
        Optional.of(BASELINE),
        Optional.empty(),
        CORES,
        7);
  }

  private static Sample repeats(double seconds) {
    return Sample.of(DoubleStream.of(SCATTER).map(scatter -> seconds * scatter).toArray());
  }

  private static ScalingStudy withAudit(ScalingStudy study) {
    Map<TimePart, Long> nanos =
        Map.of(
            TimePart.READ, 2_000_000_000L,
            TimePart.PREPROCESS, 3_000_000_000L,
            TimePart.PROCESS, 17_000_000_000L,
            TimePart.SCHEDULING, 1_000_000_000L,
            TimePart.WAITING, 4_000_000_000L,
            TimePart.UNEXPLAINED, 0L);
    return new ScalingStudy(
        study.cores(),
        study.points(),
        study.curves(),
        study.bound(),
        study.recommendation(),
        study.verdict(),
        Optional.of(new AuditedRun(8, new TimeAudit(nanos, 20, 0))),
        study.remarks());
  }
}
