package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parallelworkbench.analysis.Verdict.Outcome;

class VerdictTest {

  private static final Sample FOUR = Sample.of(10.1, 10.3, 9.9, 10.2, 10.0);
  private static final Sample EIGHT = Sample.of(9.0, 9.2, 8.9, 9.1, 8.8);

  @Test
  void saysByHowMuchOneIsFaster() {
    // By SciPy: ratio 1.122, from 1.095 to 1.150.
    String sentence = "8 workers are 12 % faster than 4 (95 % CI 9–15 %)";

    Verdict verdict = Verdict.ofWorkers(4, FOUR, 8, EIGHT);
    Verdict turned = Verdict.ofWorkers(8, EIGHT, 4, FOUR);

    assertThat(verdict.outcome()).isEqualTo(Outcome.SECOND_FASTER);
    assertThat(verdict.sentence()).isEqualTo(sentence);
    assertThat(turned.outcome()).isEqualTo(Outcome.FIRST_FASTER);
    assertThat(turned.sentence()).isEqualTo(sentence);
    assertThat(turned.ratio()).isEqualTo(verdict.ratio());
  }

  @Test
  void speaksOfOneWorkerInTheSingular() {
    assertThat(Verdict.ofWorkers(1, EIGHT, 2, FOUR).sentence()).startsWith("1 worker is 12 %");
    assertThat(Verdict.ofWorkers(2, EIGHT, 1, FOUR).sentence()).contains("faster than 1 (");
  }

  @Test
  void findsNoDifferenceWhereThereIsNone() {
    Sample first = Sample.of(9.9, 10.1, 10.4, 9.8, 10.0);
    Sample second = Sample.of(10.0, 9.7, 10.3, 9.9, 9.8);

    Verdict verdict = Verdict.ofWorkers(8, first, 4, second);

    assertThat(verdict.outcome()).isEqualTo(Outcome.NO_DIFFERENCE);
    assertThat(verdict.sentence())
        .isEqualTo("no measurable difference between 8 and 4 workers (p = 0.51)");
  }

  /** By SciPy: p = 0.0304, but the ratio may be 0.965. */
  @Test
  void claimsNothingThatTheIntervalDenies() {
    Verdict verdict =
        Verdict.ofWorkers(2, Sample.of(7.7, 9.8, 8.8), 4, Sample.of(11.5, 11.7, 12.1));

    assertThat(verdict.outcome()).isEqualTo(Outcome.NO_DIFFERENCE);
    assertThat(verdict.sentence())
        .startsWith("no measurable difference between 2 and 4 workers (p = 0.030, 95 % CI −3 to ");
  }

  @Test
  void wantsThreeRepeats() {
    Verdict verdict = Verdict.ofWorkers(8, Sample.of(1, 1.1), 4, FOUR);

    assertThat(verdict.outcome()).isEqualTo(Outcome.TOO_FEW_REPEATS);
    assertThat(verdict.test()).isEmpty();
    assertThat(verdict.sentence()).startsWith("too few repeats to tell 8 and 4 workers apart");
  }

  @Test
  void namesEnginesAndGivesGreatDifferencesAsFactors() {
    Verdict verdict =
        Verdict.of(
            "Sequential", Sample.of(13.2, 13.3, 13.1), "Thread pool × 4", Sample.of(4, 4, 4));

    assertThat(verdict.sentence())
        .isEqualTo("Thread pool × 4 is 3.3× as fast as Sequential (95 % CI 3.2–3.4×)");
  }

  @Test
  void copesWithoutAnyScatter() {
    Sample ones = Sample.of(1, 1, 1);

    assertThat(Verdict.of("A", ones, "B", ones).sentence())
        .isEqualTo("no measurable difference between A and B (p = 1.00)");
    assertThat(Verdict.of("A", ones, "B", Sample.of(1.5, 1.5, 1.5)).sentence())
        .isEqualTo("A is 50 % faster than B (95 % CI 50–50 %)");
  }
}
