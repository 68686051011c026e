package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  /** Ten tasks of 1.3 s, as in the tutorial. */
  @ParameterizedTest
  @CsvSource({"1, 13.0", "4, 3.9", "8, 2.6", "10, 1.3", "12, 1.3"})
  void dealsEqualTasksInRounds(int workers, double seconds) {
    long[] tasks = new long[10];
    Arrays.fill(tasks, 1_300_000_000L);

    assertThat(Schedule.idealNanos(tasks, workers)).isEqualTo(Math.round(seconds * 1e9));
  }

  /** Worked out by hand: the worker that is free first takes the next task. */
  @ParameterizedTest
  @CsvSource({"1, 17", "2, 12", "3, 10", "4, 9", "9, 9"})
  void dealsUnequalTasksInQueueOrder(int workers, long nanos) {
    assertThat(Schedule.idealNanos(new long[] {3, 1, 4, 9}, workers)).isEqualTo(nanos);
  }

  @Test
  void nothingToDoTakesNoTime() {
    assertThat(Schedule.idealNanos(new long[0], 3)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void needsAWorker(int workers) {
    assertThatThrownBy(() -> Schedule.idealNanos(new long[] {1}, workers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at least one worker is needed, not " + workers);
  }

  /**
   * Graham, “Bounds on multiprocessing timing anomalies” (1969): list scheduling never takes twice
   * as long as any schedule could, and no schedule beats the bound.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void staysBetweenTheBoundAndTwiceTheBound(long seed) {
    Random random = new Random(seed);
    long[] tasks = random.longs(1 + random.nextInt(60), 0, 5_000_000_000L).toArray();
    long total = LongStream.of(tasks).sum();
    long longest = LongStream.of(tasks).max().orElseThrow();

    long fewer = Long.MAX_VALUE;
    for (int workers = 1; workers <= tasks.length + 2; workers++) {
      double bound = Math.max(longest, (double) total / workers);
      long ideal = Schedule.idealNanos(tasks, workers);

      assertThat((double) ideal).isBetween(bound, 2 * bound);
      assertThat(ideal).as("with another worker").isLessThanOrEqualTo(fewer);
      fewer = ideal;
    }
    assertThat(Schedule.idealNanos(tasks, 1)).isEqualTo(total);
    assertThat(fewer).as("with a worker for each task").isEqualTo(longest);
  }
}
