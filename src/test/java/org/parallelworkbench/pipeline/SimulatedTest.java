package org.parallelworkbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedTest {

  private static final Settings QUICK =
      Settings.of(
          Map.of("read-delay", "0.001", "preprocess-delay", "0.001", "process-delay", "0.002"));

  @ParameterizedTest
  @CsvSource({
    "book_about_java.txt, 'A, B', 3, 2",
    "lolita.txt, 'A, B', 1, 0",
    "banana.txt, 'ANA, AN', 1, 2",
    "straße.txt, 'SS, a', 1, 0",
  })
  void countsInTheUpperCasedName(String name, String terms, long first, long second)
      throws Exception {
    FileEvaluator evaluator = new Simulated().evaluator(QUICK.with(Simulated.TERMS, terms));
    Evaluation evaluation = evaluator.evaluate(file(name), StageObserver.NONE);
    assertThat(evaluation.counts()).isEqualTo(Counts.of(evaluator.columns(), first, second));
    assertThat(evaluation.bytes()).isZero();
    assertThat(evaluation.encoding()).isNull();
  }

  @Test
  void goesThroughTheStagesInOrderAndTellsProgress() throws Exception {
    List<Stage> stages = new ArrayList<>();
    List<Double> fractions = new ArrayList<>();
    new Simulated().evaluator(QUICK).evaluate(file("a"), Observers.of(stages::add, fractions::add));
    assertThat(stages).containsExactly(Stage.READ, Stage.PREPROCESS, Stage.PROCESS);
    assertThat(fractions).isSorted().allSatisfy(f -> assertThat(f).isBetween(0.0, 1.0));
  }

  @Test
  void takesAtLeastAsLongAsItIsTold() throws Exception {
    long start = System.nanoTime();
    new Simulated().evaluator(QUICK).evaluate(file("a"), StageObserver.NONE);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(Duration.ofMillis(4).toNanos());
  }

  @Test
  void stopsWhenInterrupted() throws InvalidSettingException {
    FileEvaluator evaluator = new Simulated().evaluator(Settings.DEFAULTS);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> evaluator.evaluate(file("a"), StageObserver.NONE))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void namesItsFilesAndOpensNone() {
    assertThat(new Simulated().opensFiles()).isFalse();
    assertThat(Simulated.DEMO_FILES).hasSize(10).doesNotHaveDuplicates();
  }

  private static SourceFile file(String name) {
    return new SourceFile(Path.of(name), SourceFile.UNKNOWN_SIZE);
  }
}
