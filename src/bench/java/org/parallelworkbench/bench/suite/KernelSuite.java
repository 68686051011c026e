package org.parallelworkbench.bench.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.parallelworkbench.bench.measure.Comparison;
import org.parallelworkbench.bench.measure.RaceResult;
import org.parallelworkbench.bench.measure.Relation;
import org.parallelworkbench.bench.measure.Track;
import org.parallelworkbench.pipeline.text.KernelBenchmark;

/**
 * Counting in memory, measured by JMH: one kernel after another, not in turns, so a ratio is of two
 * stretches of time that lie apart.
 */
final class KernelSuite {

  private KernelSuite() {}

  static List<RaceResult> measure(Setup setup) throws IOException {
    // JMH keeps a lock for the whole machine, which another user's file can make unusable.
    System.setProperty("jmh.ignoreLock", "true");
    System.out.println("Kernels, by JMH...");
    Map<String, List<Track>> tracks = new LinkedHashMap<>();
    for (RunResult result : run(setup.scale())) {
      String text = result.getParams().getParam("text");
      String terms = result.getParams().getParam("terms");
      String title = ("kernel: " + text + ", " + terms).toLowerCase(Locale.ROOT);
      tracks.computeIfAbsent(title, _ -> new ArrayList<>()).add(track(result));
    }
    return tracks.entrySet().stream().map(race -> race(race.getKey(), race.getValue())).toList();
  }

  /** Every kernel with every text and terms; a kernel that counts wrongly fails them all. */
  private static Collection<RunResult> run(Scale scale) throws IOException {
    TimeValue time = TimeValue.milliseconds(scale.kernelMillis());
    Options options =
        new OptionsBuilder()
            .include(KernelBenchmark.class.getName())
            .forks(scale.kernelForks())
            .warmupIterations(scale.kernelIterations())
            .measurementIterations(scale.kernelIterations())
            .warmupTime(time)
            .measurementTime(time)
            .shouldFailOnError(true)
            .verbosity(scale == Scale.CHECK ? VerboseMode.SILENT : VerboseMode.NORMAL)
            .build();
    try {
      return new Runner(options).run();
    } catch (RunnerException e) {
      throw new IOException("the kernels could not be measured: " + e.getMessage(), e);
    }
  }

  private static Track track(RunResult result) {
    List<Double> seconds =
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .map(IterationResult::getPrimaryResult)
            .map(iteration -> iteration.getScore())
            .toList();
    String benchmark = result.getParams().getBenchmark();
    return new Track(benchmark.substring(benchmark.lastIndexOf('.') + 1), "", seconds, "", "");
  }

  private static RaceResult race(String title, List<Track> tracks) {
    List<Comparison> comparisons =
        tracks.stream()
            .map(Track::candidate)
            .filter(name -> !name.equals(KernelBenchmark.REFERENCE))
            .map(name -> Comparison.with(name, KernelBenchmark.REFERENCE, Relation.SPEED))
            .toList();
    return new RaceResult(title, KernelBenchmark.BYTES, tracks, comparisons);
  }
}
