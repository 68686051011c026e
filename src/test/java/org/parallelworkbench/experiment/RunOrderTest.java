package org.parallelworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.experiment.PlannedRun.Purpose;

class RunOrderTest {

  private static final Engine SEQUENTIAL = DeclaredEngine.sequential(1);
  private static final Engine THREADS = DeclaredEngine.of("threads", (workers, call) -> 1);

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyRoundIsABlockOfAllConfigurations(long seed) {
    Plan plan = Plans.of(Plans.interleaved(2, 5, seed), SEQUENTIAL, THREADS, 1, 2, 4, 8);

    List<PlannedRun> order = RunOrder.of(plan);

    assertThat(order).hasSize(35);
    for (int block = 0; block < 7; block++) {
      int repeat = block < 2 ? block + 1 : block - 1;
      List<PlannedRun> runs = order.subList(5 * block, 5 * block + 5);
      assertThat(runs).extracting(PlannedRun::repeat).containsOnly(repeat);
      assertThat(runs)
          .extracting(PlannedRun::purpose)
          .containsOnly(block < 2 ? Purpose.WARM_UP : Purpose.MEASURE);
      assertThat(runs)
          .extracting(PlannedRun::configuration)
          .containsExactlyInAnyOrderElementsOf(plan.configurations());
    }
  }

  @Test
  void warmUpsComeInTheOrderOfThePlan() {
    Plan plan = Plans.of(Plans.interleaved(1, 1, 3), SEQUENTIAL, THREADS, 4, 8);

    assertThat(RunOrder.of(plan).subList(0, 3))
        .extracting(PlannedRun::configuration)
        .containsExactlyElementsOf(plan.configurations());
  }

  /** Whoever reads a seed in an old report can still tell the order. */
  @Test
  void theSameSeedGivesTheSameOrderForEver() {
    Plan plan = Plans.of(Plans.interleaved(0, 4, 42), SEQUENTIAL, THREADS, 2, 4, 8);

    assertThat(rounds(plan))
        .containsExactly(
            List.of(1, 4, 8, 2), List.of(4, 8, 1, 2), List.of(8, 1, 2, 4), List.of(4, 8, 2, 1));
  }

  @Test
  void roundsAndSeedsDiffer() {
    Set<List<Integer>> seen = new HashSet<>();
    seeds()
        .forEach(
            seed ->
                seen.addAll(
                    rounds(
                        Plans.of(
                            Plans.interleaved(0, 5, seed), SEQUENTIAL, THREADS, 2, 3, 4, 5, 6))));

    // 100 orders of 720 possible ones: some meet, most do not.
    assertThat(seen).hasSizeGreaterThan(80);
  }

  @Test
  void asGivenNeverShuffles() {
    Plan plan = Plans.of(Plans.asGiven(0, 3), SEQUENTIAL, THREADS, 4, 2);

    assertThat(rounds(plan)).containsOnly(List.of(1, 2, 4)).hasSize(3);
  }

  @Test
  void pilotsStandForOneWarmUp() {
    Plan plan = Plans.of(Plans.asGiven(2, 1), SEQUENTIAL, THREADS, 4);
    RunConfiguration piloted = new RunConfiguration(THREADS, 4);

    assertThat(RunOrder.of(plan, Set.of(piloted)))
        .filteredOn(run -> run.purpose() == Purpose.WARM_UP)
        .containsExactly(
            new PlannedRun(new RunConfiguration(SEQUENTIAL, 1), Purpose.WARM_UP, 1),
            new PlannedRun(piloted, Purpose.WARM_UP, 1),
            new PlannedRun(new RunConfiguration(SEQUENTIAL, 1), Purpose.WARM_UP, 2));
  }

  /** The worker counts of each measured round. */
  private static List<List<Integer>> rounds(Plan plan) {
    int size = plan.configurations().size();
    List<Integer> workers =
        RunOrder.of(plan).stream().map(run -> run.configuration().workers()).toList();
    return IntStream.range(0, workers.size() / size)
        .mapToObj(round -> workers.subList(round * size, (round + 1) * size))
        .toList();
  }
}
