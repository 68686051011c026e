package org.parallelworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallelworkbench.engine.Engine;

class PilotsTest {

  private static final Engine ENGINE = DeclaredEngine.of("threads", (workers, call) -> 1);

  @Test
  void goesOnToTheLimitWhileThroughputGrows() {
    assertThat(tried(64, workers -> 8.0 / workers)).containsExactly(1, 2, 4, 8, 16, 32, 64);
  }

  @Test
  void stopsAfterTwoInARowWithoutGrowth() {
    assertThat(tried(64, workers -> 8.0 / Math.min(workers, 4))).containsExactly(1, 2, 4, 8, 16);
  }

  @Test
  void tryingMoreWorkersForNothingTakesThreeRuns() {
    assertThat(tried(64, workers -> 1)).containsExactly(1, 2, 4);
  }

  @Test
  void oneStumbleIsForgiven() {
    assertThat(tried(64, workers -> workers == 4 ? 8.0 : 8.0 / workers))
        .containsExactly(1, 2, 4, 8, 16, 32, 64);
  }

  @Test
  void aRecoveryToTheOldBestIsNoGrowth() {
    Map<Integer, Double> seconds = Map.of(1, 8.0, 2, 4.0, 4, 6.0, 8, 4.0, 16, 1.0);

    assertThat(tried(64, workers -> seconds.getOrDefault(workers, 1.0)))
        .containsExactly(1, 2, 4, 8);
  }

  @ParameterizedTest
  @CsvSource({"1050, 1000, true", "1049, 1000, false"})
  void growthIsFivePercentMoreThroughput(double before, double after, boolean grown) {
    Pilots pilots = new Pilots(List.of(ENGINE), 64);

    // One pilot without growth before it, so that the last one decides.
    assertThat(pilots.next(List.of(before, before, after)).isPresent()).isEqualTo(grown);
  }

  @ParameterizedTest
  @CsvSource({"1, 16", "2, 16", "4, 16", "5, 20", "64, 256"})
  void theLimitGrowsWithTheCores(int cores, int limit) {
    assertThat(Pilots.upToFourPerCore(List.of(ENGINE), cores).limit()).isEqualTo(limit);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 2", "16, 5", "20, 5", "256, 9"})
  void triesNoMoreThanTheLimit(int limit, int most) {
    assertThat(tried(limit, workers -> 8.0 / workers))
        .hasSize(most)
        .allMatch(workers -> workers <= limit);
    assertThat(new Pilots(List.of(ENGINE), limit).longest(ENGINE)).hasSize(most);
  }

  @Test
  void needsEnginesWithWorkers() {
    assertThatThrownBy(() -> new Pilots(List.of(DeclaredEngine.sequential(1)), 16))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Pilot runs need engines that can have several workers.");
  }

  private static List<Integer> tried(int limit, IntToDoubleFunction seconds) {
    Pilots pilots = new Pilots(List.of(ENGINE), limit);
    List<Integer> tried = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    for (OptionalInt next = pilots.next(times); next.isPresent(); next = pilots.next(times)) {
      tried.add(next.getAsInt());
      times.add(seconds.applyAsDouble(next.getAsInt()));
    }
    return tried;
  }
}
