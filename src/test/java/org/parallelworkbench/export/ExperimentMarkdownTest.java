package org.parallelworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.experiment.DeclaredEngine;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.Plans;
import org.parallelworkbench.experiment.RecordingListener;
import org.parallelworkbench.pipeline.FakeWork;

class ExperimentMarkdownTest {

  /** Takes 8, 9 and 10 s. */
  private final Engine sequential =
      DeclaredEngine.of(Engines.SEQUENTIAL, (workers, call) -> 7 + call);

  @Test
  void hasARowForEachConfiguration() throws IOException {
    Engine threads = DeclaredEngine.of("threads", (workers, call) -> 0.02 + 0.001 * call);

    List<String> lines =
        write(Plans.of(Plans.asGiven(0, 3), sequential, threads, 4)).lines().toList();

    // t(0.975, 2) = 4.3027: s = 1 gives 4.3027 / √3 = 2.484. The ratio's relative error is
    // √(6.415 %² + 2.624 %²) = 6.931 %, its degrees of freedom 2.65, and t(0.975, 2.65) = 3.433.
    assertThat(lines.subList(0, 4))
        .containsExactly(
            "| run | n | median | mean ± 95 % CI | min–max | speedup ± 95 % CI | efficiency |",
            "| :-- | --: | --: | --: | --: | --: | --: |",
            "| Fake sequential | 3 | 9.000 s | 9.000 ± 2.484 s | 8.000–10.000 s | – | – |",
            "| Fake threads × 4 | 3 | 0.02200 s | 0.02200 ± 0.00248 s | 0.02100–0.02300 s"
                + " | 409.09 ± 97.34× | 10227 % |");
  }

  @Test
  void fewRunsHaveNoInterval() throws IOException {
    assertThat(write(Plans.of(Plans.asGiven(0, 2), sequential, sequential, 1)))
        .contains("| Fake sequential | 2 | 8.500 s | 8.500 s | 8.000–9.000 s | – | – |");
  }

  @Test
  void saysWhatTheFiguresAre() throws IOException {
    Engine threads = DeclaredEngine.of("threads", (workers, call) -> 2);

    assertThat(write(Plans.of(Plans.interleaved(1, 3, 77), sequential, threads, 4)))
        .contains(
            "- Pipeline Fake with \\{\\} over 4 files, started ",
            "- 8 runs, each round in a random order (seed 77). Not counted: 2, to warm up or cancelled.",
            " cores, Java ",
            "- All 8 runs gave identical counts.",
            "half the width of its 95 % confidence interval",
            "which is no confidence interval")
        .doesNotContain("not finished", "\\*");
  }

  @Test
  void marksOutliers() throws IOException {
    Engine threads =
        DeclaredEngine.of("threads", (workers, call) -> call == 5 ? 9 : 1 + call / 100.0);

    assertThat(write(Plans.of(Plans.asGiven(0, 8), sequential, threads, 4)))
        .contains("| Fake threads × 4 | 8\\* |")
        .contains("- \\* Some of these runs took suspiciously long or short");
  }

  @Test
  void escapesWhatCameFromOutside() throws IOException {
    Plan plan = Plans.of(Plans.asGiven(0, 1), sequential, sequential, 1);
    Experiment experiment =
        new Experiment(FakeWork.files(1), FakeWork.simulated("<b>|</b>, @A"), plan);

    assertThat(write(experiment.run(new RecordingListener(), new RunControl())))
        .contains("terms=&lt;b&gt;\\|&lt;/b&gt;, \\@A", " over 1 file,")
        .doesNotContain("<b>");
  }

  @Test
  void saysThatAnExperimentWasNotFinished() throws IOException {
    RunControl cancelled = new RunControl();
    cancelled.cancel();
    Plan plan = Plans.of(Plans.asGiven(0, 1), sequential, sequential, 1);

    assertThat(write(Plans.experiment(plan).run(new RecordingListener(), cancelled)))
        .contains("- 0 runs, in the order of the table. The experiment was not finished.");
  }

  private static String write(Plan plan) throws IOException {
    return write(Plans.experiment(plan).run(new RecordingListener(), new RunControl()));
  }

  private static String write(ExperimentReport report) throws IOException {
    StringWriter out = new StringWriter();
    ExperimentMarkdown.write(report, out);
    return out.toString();
  }
}
