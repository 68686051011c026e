package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundTest {

  @Test
  void isAnEqualShareUntilTheLongestTaskTakesLonger() {
    Bound bound = Bound.of(40, 30, 20, 10);

    assertThat(bound.makespanNanos(1)).isEqualTo(100);
    assertThat(bound.makespanNanos(2)).isEqualTo(50);
    assertThat(bound.makespanNanos(8)).isEqualTo(40);
    assertThat(bound.speedup(2)).hasValue(2);
    assertThat(bound.speedup(8)).hasValue(2.5);
    assertThat(bound.longestShare()).hasValue(0.4);
  }

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  /** R. Graham (1966): list scheduling takes less than twice the bound, and never less than it. */
  @ParameterizedTest
  @MethodSource("seeds")
  void boundsEverySchedule(long seed) {
    Random random = new Random(seed);
    long[] tasks = random.longs(1 + random.nextInt(40), 1, 1_000_000).toArray();
    int workers = 1 + random.nextInt(12);

    double bound = Bound.of(tasks).makespanNanos(workers);

    assertThat((double) Schedule.idealNanos(tasks, workers))
        .isGreaterThanOrEqualTo(bound - 1e-6)
        .isLessThan(2 * bound);
    assertThat(Bound.of(tasks).speedup(workers).orElseThrow())
        .isBetween(1.0, workers + 1e-9)
        .isCloseTo(Bound.of(tasks).totalNanos() / bound, within(1e-9));
  }

  @Test
  void hasNoSpeedupWithoutWork() {
    assertThat(Bound.of().speedup(4)).isEmpty();
    assertThat(Bound.of(0, 0).longestShare()).isEmpty();
    assertThat(Bound.of().makespanNanos(4)).isZero();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> Bound.of(1).makespanNanos(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bound(2, 1));
  }
}
