package org.parallelworkbench.bench.suite;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.parallelworkbench.bench.corpus.Tally;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.pipeline.SourceFile;

/** Files of the simulated pipeline, which sleeps for each of them and counts in its name. */
final class SleepingFiles {

  private SleepingFiles() {}

  private static List<String> names(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Simulated.DEMO_FILES.get(i % Simulated.DEMO_FILES.size()))
        .toList();
  }

  /** A run over so many files that each take so many seconds. */
  static EngineRun run(Engine engine, int files, BigDecimal seconds, int workers) {
    Settings settings =
        Settings.DEFAULTS
            .with(Simulated.READ, "0")
            .with(Simulated.PREPROCESS, "0")
            .with(Simulated.PROCESS, seconds.toPlainString());
    return run(engine, files, settings, workers);
  }

  /** A run over so many files with these delays. */
  static EngineRun run(Engine engine, int files, Settings settings, int workers) {
    List<SourceFile> all =
        names(files).stream()
            .map(name -> new SourceFile(Path.of(name), SourceFile.UNKNOWN_SIZE))
            .toList();
    return new EngineRun(
        "program, %s, %,d workers".formatted(engine.id(), workers),
        engine,
        new RunRequest(all, EngineRun.prepared(new Simulated(), settings), workers));
  }

  /** What is to be counted in so many files. */
  static Map<String, Long> answer(int files) {
    return Map.of(Tally.BYTES, 0L, "A", letters(files, 'A'), "B", letters(files, 'B'));
  }

  private static long letters(int files, char letter) {
    return names(files).stream()
        .flatMapToInt(name -> name.toUpperCase(Locale.ROOT).chars())
        .filter(c -> c == letter)
        .count();
  }
}
