package org.parallelworkbench.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.experiment.Machine;
import org.parallelworkbench.experiment.Measurement.Answers;
import org.parallelworkbench.experiment.PlannedRun.Purpose;
import org.parallelworkbench.pipeline.Settings;

/** Which recorded runs are repeats of each other, and what may be said of their times. */
class TimeComparisonTest {

  private static final Machine HERE = machine(2, "25.0.1");

  @Test
  void singleRunsOfTheSameConfigurationAreRepeats() {
    List<TimeGroup> groups =
        TimeGroup.of(List.of(single(1, "", 4, 1.0), single(2, "", 8, 0.5), single(3, "", 4, 1.1)));

    assertThat(groups).extracting(TimeGroup::workers).containsExactly(4, 8);
    assertThat(groups.getFirst().seconds().values()).containsExactly(1.0, 1.1);
  }

  @Test
  void runsOfDifferentNamesAreKeptApart() {
    List<TimeGroup> groups =
        TimeGroup.of(List.of(single(1, "before", 4, 1.0), single(2, "after", 4, 0.5)));

    assertThat(groups).extracting(group -> group.entry().name()).containsExactly("before", "after");
  }

  @Test
  void repeatsAloneAreComparedWithEachOther() {
    List<TimeGroup> groups = TimeGroup.of(List.of(single(1, "", 4, 1.0), single(2, "", 4, 1.1)));

    assertThat(groups).hasSize(2);
    assertThat(TimeComparison.of(groups, 0, TimeComparisonTest::name).lines().getLast().verdict())
        .isEqualTo(
            "one run each cannot tell a difference from noise: measure each at least 3 times");
  }

  @Test
  void runsWhoseTimeMeansNothingAreLeftOut() {
    StoredExperiment entry =
        entry(
            1,
            "",
            1,
            HERE,
            List.of(
                run(1, 4, 1.0, RunState.CANCELLED, Purpose.MEASURE),
                run(2, 4, 1.0, RunState.FINISHED, Purpose.WARM_UP),
                run(3, 4, 1.5, RunState.FINISHED, Purpose.MEASURE)));

    assertThat(TimeGroup.of(List.of(entry)).getFirst().seconds().values()).containsExactly(1.5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aDifferenceFarAboveTheScatterIsFoundBetweenExperiments(long seed) {
    Random random = new Random(seed);
    List<TimeGroup> groups =
        TimeGroup.of(
            List.of(
                repeated(1, "slow", 2.0, random, HERE), repeated(2, "fast", 1.0, random, HERE)));

    TimeComparison comparison = TimeComparison.of(groups, 0, TimeComparisonTest::name);

    TimeComparison.Line fast = comparison.lines().get(1);
    assertThat(comparison.lines().getFirst().isReference()).isTrue();
    assertThat(comparison.lines().getFirst().verdict()).isEmpty();
    assertThat(fast.speedup().value()).isBetween(1.9, 2.1);
    assertThat(fast.speedup().interval()).isPresent();
    assertThat(fast.verdict()).startsWith("fast is ").contains("95 % CI");
    assertThat(comparison.remarks()).isEmpty();
  }

  @Test
  void otherMachinesAndJdksArePointedOut() {
    Random random = new Random(1);
    List<TimeGroup> groups =
        TimeGroup.of(
            List.of(
                repeated(1, "a", 1, random, HERE), repeated(2, "b", 1, random, machine(8, "26"))));

    assertThat(TimeComparison.of(groups, 1, TimeComparisonTest::name).remarks())
        .containsExactly(
            "Different machines: 2 cores and 8 cores. Their times say little about the settings.",
            "Different versions of Java: 25.0.1 (Somebody) and 26 (Somebody).");
  }

  private static String name(TimeGroup group) {
    return group.entry().name();
  }

  private static StoredExperiment single(long id, String name, int workers, double seconds) {
    return entry(
        id, name, 1, HERE, List.of(run(id, workers, seconds, RunState.FINISHED, Purpose.MEASURE)));
  }

  private static StoredExperiment repeated(
      long id, String name, double mean, Random random, Machine machine) {
    List<StoredRun> runs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      double seconds = mean * (1 + 0.01 * random.nextGaussian());
      runs.add(run(i + 1, 4, seconds, RunState.FINISHED, Purpose.MEASURE));
    }
    return entry(id, name, 6, machine, runs);
  }

  private static StoredExperiment entry(
      long id, String name, int repeats, Machine machine, List<StoredRun> runs) {
    return new StoredExperiment(
        id,
        name,
        "",
        Instant.ofEpochSecond(id),
        "terms",
        Settings.DEFAULTS,
        "/texts",
        10,
        machine,
        1,
        0,
        repeats,
        true,
        "",
        runs);
  }

  private static StoredRun run(
      long id, int workers, double seconds, RunState state, Purpose purpose) {
    return new StoredRun(
        id,
        1,
        1,
        "threads",
        workers,
        purpose,
        1,
        Instant.ofEpochSecond(id),
        state,
        Math.round(seconds * 1e9),
        10,
        10,
        0,
        1000,
        Answers.FIRST,
        false,
        "",
        0);
  }

  private static Machine machine(int cores, String java) {
    return new Machine(
        cores, 1, OptionalLong.empty(), "Linux", "6", "amd64", java, "Somebody", Instant.EPOCH);
  }
}
