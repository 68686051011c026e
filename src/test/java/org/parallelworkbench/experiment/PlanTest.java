package org.parallelworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.local.LazyEngine;
import org.parallelworkbench.engine.local.SequentialEngine;
import org.parallelworkbench.engine.local.ThreadPoolEngine;
import org.parallelworkbench.engine.local.VirtualThreadsEngine;

class PlanTest {

  private static final Protocol PROTOCOL = Plans.asGiven(1, 2);
  private static final Engine SEQUENTIAL = new SequentialEngine();
  private static final Engine LAZY = new LazyEngine();
  private static final Engine THREADS = new ThreadPoolEngine();
  private static final Engine VIRTUAL = new VirtualThreadsEngine();

  @Test
  void alwaysHasTheBaselineAndEachEngineWithEachCount() {
    Plan plan = plan(List.of(THREADS, LAZY, VIRTUAL), WorkerCounts.of(List.of(4, 2)));

    assertThat(plan.configurations())
        .extracting(RunConfiguration::label)
        .containsExactly(
            "Sequential",
            "Thread pool × 2",
            "Thread pool × 4",
            "Lazy",
            "Virtual threads × 2",
            "Virtual threads × 4");
    assertThat(plan.pilots()).isEmpty();
  }

  @Test
  void theBaselineIsThereOnceEvenIfChosen() {
    Plan plan = plan(List.of(new SequentialEngine()), WorkerCounts.of(List.of(4)));

    assertThat(plan.configurations()).containsExactly(new RunConfiguration(SEQUENTIAL, 1));
  }

  @Test
  void autoLeavesTheParallelEnginesToPilots() {
    Plan plan = plan(List.of(THREADS, LAZY), WorkerCounts.AUTO);

    assertThat(plan.configurations())
        .extracting(RunConfiguration::label)
        .containsExactly("Sequential", "Lazy");
    assertThat(plan.pilots()).contains(new Pilots(List.of(THREADS), 32));
  }

  @Test
  void onceTakesEachConfigurationOnceInOrder() {
    RunConfiguration two = new RunConfiguration(THREADS, 2);
    RunConfiguration one = new RunConfiguration(SEQUENTIAL, 1);

    assertThat(Plan.once(List.of(two, one, two)).configurations()).containsExactly(two, one);
  }

  @Test
  void refusesToPlanNothing() {
    assertThatThrownBy(() -> Plan.once(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Nothing to run: choose at least one engine.");
  }

  @Test
  void refusesTheSameTwice() {
    List<RunConfiguration> twice =
        List.of(new RunConfiguration(THREADS, 2), new RunConfiguration(new ThreadPoolEngine(), 2));

    assertThatThrownBy(() -> new Plan(twice, Optional.empty(), PROTOCOL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Thread pool × 2 is planned twice: ask for more repeats instead.");
  }

  @Test
  void refusesMoreRunsThanAnyoneCanWant() throws Exception {
    WorkerCounts counts = WorkerCounts.parse("1-1000");
    Protocol often = Plans.asGiven(0, 100);

    assertThatThrownBy(() -> Plan.of(SEQUENTIAL, List.of(THREADS), counts, 8, often))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("100100 runs are too many: choose fewer worker counts or repeats.");
  }

  @Test
  void doesNotChangeWithWhatItWasMadeFrom() {
    List<RunConfiguration> given = new ArrayList<>(List.of(new RunConfiguration(LAZY, 1)));
    Plan plan = new Plan(given, Optional.empty(), PROTOCOL);

    given.clear();

    assertThat(plan.configurations()).hasSize(1);
  }

  private static Plan plan(List<Engine> engines, WorkerCounts counts) {
    return Plan.of(SEQUENTIAL, engines, counts, 8, PROTOCOL);
  }
}
