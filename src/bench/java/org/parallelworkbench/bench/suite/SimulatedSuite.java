package org.parallelworkbench.bench.suite;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.parallelworkbench.bench.corpus.Tally;
import org.parallelworkbench.bench.measure.Candidate;
import org.parallelworkbench.bench.measure.Comparison;
import org.parallelworkbench.bench.measure.Outcome;
import org.parallelworkbench.bench.measure.Race;
import org.parallelworkbench.bench.measure.RaceResult;
import org.parallelworkbench.bench.measure.Relation;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.local.ThreadPoolEngine;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.pipeline.SourceFile;

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

  /** The time that the work takes if nothing but the work takes any: nothing is run. */
  private record Ideal(Duration time) implements Candidate {
    @Override
    public String name() {
      return "ideal";
    }

    @Override
    public String remark() {
      return "computed";
    }

    @Override
    public Outcome run() {
      return new Outcome(time.toNanos(), Map.of(Tally.BYTES, 0L));
    }
  }

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
    Ideal ideal = new Ideal(each.multipliedBy(turns));

    List<String> names =
        IntStream.range(0, load.files())
            .mapToObj(i -> Simulated.DEMO_FILES.get(i % Simulated.DEMO_FILES.size()))
            .toList();
    EngineRun program = program(names, settings, load.workers());
    return new Race(
        "simulated, %,d files of %s s, %,d workers"
            .formatted(load.files(), seconds.stripTrailingZeros().toPlainString(), load.workers()),
        0,
        Map.of(Tally.BYTES, 0L, "A", letters(names, 'A'), "B", letters(names, 'B')),
        List.of(ideal, program),
        List.of(Comparison.with(program.name(), ideal.name(), Relation.EXCESS).target(MOST)));
  }

  private static EngineRun program(List<String> names, Settings settings, int workers) {
    List<SourceFile> files = new ArrayList<>();
    for (String name : names) {
      files.add(new SourceFile(Path.of(name), SourceFile.UNKNOWN_SIZE));
    }
    return new EngineRun(
        "program, threads",
        new ThreadPoolEngine(),
        new RunRequest(files, EngineRun.prepared(new Simulated(), settings), workers));
  }

  private static long letters(List<String> names, char letter) {
    return names.stream()
        .flatMapToInt(name -> name.toUpperCase(Locale.ROOT).chars())
        .filter(c -> c == letter)
        .count();
  }
}
