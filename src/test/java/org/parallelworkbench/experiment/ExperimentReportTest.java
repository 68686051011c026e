package org.parallelworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.analysis.Ratio;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunControl;

class ExperimentReportTest {

  @Test
  void sumsUpEachConfigurationInTheOrderOfThePlan() {
    List<ConfigurationSummary> summaries =
        run(Plans.of(Plans.interleaved(0, 3, 9), sequential(), threads(), 4, 1)).summaries();

    assertThat(summaries)
        .extracting(summary -> summary.configuration().label())
        .containsExactly("Fake sequential", "Fake threads × 1", "Fake threads × 4");
    ConfigurationSummary four = summaries.getLast();
    assertThat(four.seconds()).isEqualTo(Sample.of(2.5, 2.75, 3.0));
    Ratio speedup = four.speedup().orElseThrow();
    assertThat(speedup.value()).isEqualTo(9 / 2.75, within(1e-9));
    assertThat(speedup.interval()).isPresent();
    assertThat(four.efficiency().orElseThrow().value()).isEqualTo(9 / 2.75 / 4, within(1e-9));
  }

  @Test
  void theBaselineHasNoSpeedupOverItself() {
    ConfigurationSummary baseline =
        run(Plans.of(Plans.asGiven(0, 3), sequential(), threads(), 2)).summaries().getFirst();

    assertThat(baseline.speedup()).isEmpty();
    assertThat(baseline.efficiency()).isEmpty();
  }

  @Test
  void withoutABaselineThereIsNoSpeedup() {
    ExperimentReport report = run(Plan.once(List.of(new RunConfiguration(threads(), 2))));

    assertThat(report.summaries()).singleElement().returns(true, s -> s.speedup().isEmpty());
    assertThat(report.baseline()).isEmpty();
    assertThat(report.sweep("threads")).isEmpty();
  }

  @Test
  void runsThatTakeNoTimeHaveNoSpeedup() {
    Engine instant = DeclaredEngine.of("threads", (workers, call) -> 0);

    List<ConfigurationSummary> summaries =
        run(Plans.of(Plans.asGiven(0, 1), sequential(), instant, 2)).summaries();

    assertThat(summaries.getLast().speedup()).isEmpty();
  }

  @Test
  void sweepsOneEngineAgainstTheBaseline() {
    ExperimentReport report =
        run(Plans.of(Plans.interleaved(1, 3, 9), sequential(), threads(), 2, 8));

    assertThat(report.sweep("threads"))
        .get()
        .satisfies(
            sweep -> {
              assertThat(sweep.sequential().n()).isEqualTo(3);
              assertThat(sweep.parallel()).containsOnlyKeys(2, 8);
            });
    assertThat(report.sweep("virtual")).isEmpty();
  }

  @Test
  void theMachineIsThisOne() {
    Machine machine = run(Plans.of(Plans.asGiven(0, 1), sequential(), threads(), 2)).machine();

    assertThat(machine.cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(machine.maxHeapBytes()).isEqualTo(Runtime.getRuntime().maxMemory());
    assertThat(machine.physicalMemoryBytes()).isPresent();
    assertThat(machine.javaVersion()).startsWith(String.valueOf(Runtime.version().feature()));
  }

  private static ExperimentReport run(Plan plan) {
    return Plans.experiment(plan).run(new RecordingListener(), new RunControl());
  }

  /** Takes 8, 9 and 10 s. */
  private static Engine sequential() {
    return DeclaredEngine.of(Engines.SEQUENTIAL, (workers, call) -> 7 + call);
  }

  /** Shares the same out evenly, which takes it half a second. */
  private static Engine threads() {
    return DeclaredEngine.of("threads", (workers, call) -> (7.0 + call) / workers + 0.5);
  }
}
