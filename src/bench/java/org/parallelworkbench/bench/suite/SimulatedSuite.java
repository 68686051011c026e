package org.parallelworkbench.bench.suite;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.parallelworkbench.bench.measure.Comparison;
import org.parallelworkbench.bench.measure.Race;
import org.parallelworkbench.bench.measure.RaceResult;
import org.parallelworkbench.bench.measure.Relation;
import org.parallelworkbench.engine.local.ThreadPoolEngine;
import org.parallelworkbench.engine.local.VirtualThreadsEngine;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.Simulated;

/** The simulated pipeline, which only sleeps: what scheduling adds to the ideal time. */
final class SimulatedSuite {

  /** By which share the program may take longer than the ideal. */
  private static final double MOST = 0.01;

  private static final List<Option<Duration>> DELAYS =
      List.of(Simulated.READ, Simulated.PREPROCESS, Simulated.PROCESS);

  /** So many files for so many workers. */
  private record Load(int workers, int files) {}

  private static final List<Load> LOADS =
      List.of(
          new Load(4, 10),
          new Load(8, 10),
          new Load(10, 10),
          new Load(12, 10),
          new Load(100, 250),
          new Load(1_000, 2_500));

  private SimulatedSuite() {}

  static List<RaceResult> measure(Setup setup) throws InterruptedException {
    BigDecimal scale = BigDecimal.valueOf(setup.scale().sleep());
    return setup.measure(LOADS.stream().map(load -> race(load, scale)).toList());
  }

  private static Race race(Load load, BigDecimal scale) {
    Settings settings = Settings.DEFAULTS;
    BigDecimal seconds = BigDecimal.ZERO;
    for (Option<Duration> delay : DELAYS) {
      BigDecimal scaled = new BigDecimal(delay.defaultText()).multiply(scale);
      settings = settings.with(delay, scaled.toPlainString());
      seconds = seconds.add(scaled);
    }
    int turns = Math.ceilDiv(load.files(), load.workers());
    Duration each = Duration.ofNanos(seconds.movePointRight(9).longValueExact());
    Computed ideal = Computed.ideal(each.multipliedBy(turns).toNanos());
    BareSleep bare = new BareSleep(load.workers(), load.files(), each);
    EngineRun threads =
        SleepingFiles.run(new ThreadPoolEngine(), load.files(), settings, load.workers());
    EngineRun virtual =
        SleepingFiles.run(new VirtualThreadsEngine(), load.files(), settings, load.workers());
    return new Race(
        "simulated, %,d files of %s s, %,d workers"
            .formatted(load.files(), seconds.stripTrailingZeros().toPlainString(), load.workers()),
        0,
        SleepingFiles.answer(load.files()),
        List.of(ideal, bare, threads, virtual),
        Stream.concat(
                Stream.of(Comparison.with(bare.name(), ideal.name(), Relation.EXCESS)),
                Stream.of(threads, virtual)
                    .map(
                        run ->
                            Comparison.with(run.name(), ideal.name(), Relation.EXCESS)
                                .target(MOST)))
            .toList());
  }
}
