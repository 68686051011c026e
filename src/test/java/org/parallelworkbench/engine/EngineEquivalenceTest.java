package org.parallelworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.engine.local.SequentialEngine;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.SourceFile;

/** The same files and pipeline give the same counts with every engine and worker count. */
@Timeout(60)
class EngineEquivalenceTest {

  private static final List<Integer> WORKER_COUNTS = List.of(1, 2, 3, 7, 32);
  private static final long SEEDS = 6;

  /** Few letters, so that terms occur often, overlap themselves and differ in case. */
  private static final String ALPHABET = "aAbB_.x ";

  static Stream<Arguments> corpora() {
    return Engines.ready().stream()
        .flatMap(
            engine ->
                WORKER_COUNTS.stream()
                    .flatMap(
                        workers ->
                            Stream.iterate(0L, seed -> seed < SEEDS, seed -> seed + 1)
                                .map(
                                    seed ->
                                        Arguments.of(
                                            Named.of(engine.id(), engine), workers, seed))));
  }

  @ParameterizedTest(name = "{0} × {1}, corpus {2}")
  @MethodSource("corpora")
  void countsAsTheSequentialEngineDoes(Engine engine, int workers, long seed) {
    Random random = new Random(seed);
    RunRequest request =
        new RunRequest(corpus(random), FakeWork.simulated("A, AA, AB, B_A"), workers);

    List<Counts> expected = counts(new SequentialEngine(), request);
    List<Counts> actual = counts(engine, request);

    assertThat(actual).isEqualTo(expected);
    assertThat(expected).as("the corpus has something to count").anyMatch(c -> sum(c) > 0);
  }

  private static List<SourceFile> corpus(Random random) {
    List<SourceFile> files = new ArrayList<>();
    int size = 1 + random.nextInt(150);
    for (int i = 0; i < size; i++) {
      StringBuilder name = new StringBuilder("a");
      int length = random.nextInt(60);
      for (int c = 0; c < length; c++) {
        name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      files.add(new SourceFile(Path.of(name.append('z').toString()), SourceFile.UNKNOWN_SIZE));
    }
    return files;
  }

  private static List<Counts> counts(Engine engine, RunRequest request) {
    RunReport report = engine.run(request, RunListener.NONE, new RunControl());
    assertThat(report.count(FileStatus.DONE)).isEqualTo(request.files().size());
    return report.results().stream().map(FileResult::counts).toList();
  }

  private static long sum(Counts counts) {
    return counts.toMap().values().stream().mapToLong(Long::longValue).sum();
  }
}
