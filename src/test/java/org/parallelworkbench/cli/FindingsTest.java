package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.experiment.DeclaredEngine;
import org.parallelworkbench.experiment.DeclaredEngine.Times;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.Plans;
import org.parallelworkbench.experiment.RecordingListener;

/** What is said of runs whose times are known exactly. */
class FindingsTest {

  private static final Engine SEQUENTIAL =
      DeclaredEngine.of(Engines.SEQUENTIAL, (workers, call) -> 8 + call / 100.0);

  private final WidestAudits audits = new WidestAudits();

  @Test
  void outliersAreKeptAndNamed() {
    List<String> lines = findings(8, (workers, call) -> call == 5 ? 9 : 1 + call / 100.0, 2);

    assertThat(lines).contains("1 outlier kept: 9.000 s of Fake threads × 2.");
  }

  @Test
  void ofManyOutliersTheFirstAreNamed() {
    List<String> lines = findings(20, (workers, call) -> call > 14 ? 50 : 1 + call / 100.0, 2, 4);

    assertThat(lines)
        .anyMatch(line -> line.matches("12 outliers kept: (50\\.000 s of [^,]*, ){5}…"));
  }

  @Test
  void theFastestIsComparedWithTheNext() {
    List<String> lines = findings(3, (workers, call) -> 8.0 / workers + call / 100.0, 2, 4, 8);

    assertThat(lines)
        .anyMatch(
            line ->
                line.matches(
                    "The fastest two: Fake threads × 8 is .* Fake threads × 4 \\(95 % CI .*\\)\\."));
  }

  @Test
  void twoRepeatsCannotTellWhichIsFastest() {
    List<String> lines = findings(2, (workers, call) -> 8.0 / workers + call / 100.0, 2, 4);

    assertThat(lines)
        .noneMatch(line -> line.startsWith("The fastest two"))
        .contains("  Too few repeats to say how sure that is: try --repeats 5.");
  }

  @Test
  void sixWorkerCountsGiveACurve() {
    Times law =
        (workers, call) -> (1 + 0.1 * (workers - 1) + 0.01 * workers * (workers - 1)) / workers;

    List<String> lines = findings(3, law, 1, 2, 3, 4, 6, 8, 12, 16);

    // The peak is at √(0.9 / 0.01), about 9.5.
    assertThat(lines)
        .contains(
            "Fake threads:",
            "  Universal Scalability Law: about 10 % of the work is serial; throughput peaks at"
                + " about 9 workers (R² = 1.00).")
        .anyMatch(line -> line.startsWith("  Use "));
  }

  @Test
  void aBoundIsSaidOnlyOnce() {
    List<String> lines = findings(3, (workers, call) -> 8.0 / workers, 1, 2, 3, 4, 6, 8);

    assertThat(lines)
        .filteredOn(line -> line.toLowerCase(Locale.ROOT).contains("serial share"))
        .hasSize(1);
    assertThat(lines)
        .anyMatch(
            line ->
                line.startsWith(
                    "  Universal Scalability Law: throughput grows up to the most workers"));
  }

  @Test
  void moreWorkersMayOnlyHarm() {
    List<String> lines = findings(3, (workers, call) -> 8.0 * workers, 1, 2, 3, 4, 6, 8);

    assertThat(lines)
        .anyMatch(line -> line.contains("throughput falls from the fewest workers measured"))
        .contains("  Use 1 worker: more workers do not help.");
  }

  @Test
  void runsThatTakeNoTimeAllowNoConclusion() {
    assertThat(findings(3, (workers, call) -> 0, 2, 4)).isEmpty();
  }

  private List<String> findings(int repeats, Times times, Integer... workers) {
    Engine threads = DeclaredEngine.of("threads", times);
    Plan plan = Plans.of(Plans.asGiven(0, repeats), SEQUENTIAL, threads, workers);
    RecordingListener listener = new RecordingListener();
    ExperimentReport report = Plans.experiment(plan).run(listener, new RunControl());
    report.latest().ifPresent(audits::add);
    StringWriter out = new StringWriter();
    new Findings(report, audits).print(new PrintWriter(out));
    return out.toString().lines().toList();
  }
}
