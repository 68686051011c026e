package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.WordRuns;
import org.parallelworkbench.pipeline.Breakdown.Entry;
import org.parallelworkbench.pipeline.SourceFile;

class BreakdownSummaryTest {

  @TempDir private Path folder;

  static List<Engine> engines() {
    return Engines.all().stream().filter(engine -> engine.obstacle().isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everyEngineFindsTheSame(Engine engine) throws Exception {
    List<SourceFile> files = WordRuns.files(folder, "a b b", "b c", "", "C c! d");
    RunRequest request = new RunRequest(files, WordRuns.work("top", "2"), 3);
    BreakdownSummary summary = summary(engine.run(request, RunListener.NONE, new RunControl()));
    assertThat(summary.top()).containsExactly(new Entry("b", 3), new Entry("c", 3));
    assertThat(summary)
        .returns(4L, BreakdownSummary::files)
        .returns(8L, BreakdownSummary::total)
        .returns(4, BreakdownSummary::terms)
        .returns(true, BreakdownSummary::exact);
    assertThat(summary.share(summary.top().getFirst())).isEqualTo(3 / 8.0);
    assertThat(summary.sentence()).isEqualTo("8 words in 4 files, 4 of them different.");
  }

  @Test
  void sumsOnlyTheFilesThatAreWanted() throws Exception {
    RunReport report = WordRuns.run(WordRuns.files(folder, "a", "a b", "b b"), WordRuns.work());
    BreakdownSummary some = BreakdownSummary.of(report, Set.of(0, 2)::contains).orElseThrow();
    assertThat(some.top()).containsExactly(new Entry("b", 2), new Entry("a", 1));
    assertThat(BreakdownSummary.of(report, place -> false).orElseThrow().sentence())
        .isEqualTo("0 words in 0 files, 0 of them different.");
  }

  /** Whatever was done again, a file is in it once. */
  @Test
  void aFileThatIsRunAgainCountsOnce() throws Exception {
    List<SourceFile> files = WordRuns.files(folder, "a", "b b");
    Files.delete(folder.resolve("1.txt"));
    RunReport first = WordRuns.run(files, WordRuns.work());
    assertThat(first.count(FileStatus.FAILED)).isOne();
    assertThat(summary(first).top()).containsExactly(new Entry("a", 1));

    Files.writeString(folder.resolve("1.txt"), "b b");
    RunReport later = WordRuns.run(files.subList(1, 2), WordRuns.work());
    RunReport whole = first.with(later, first.unfinished());
    assertThat(summary(whole).top()).containsExactly(new Entry("b", 2), new Entry("a", 1));
    assertThat(summary(whole.with(later, List.of(1)))).isEqualTo(summary(whole));
  }

  @Test
  void saysWhenItIsNotExact() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_001; i++) {
      text.append('x').append(i).append('\n');
    }
    RunReport report = WordRuns.run(WordRuns.files(folder, text.toString()), WordRuns.work());
    assertThat(report.results().getFirst().message())
        .isEqualTo(
            "too many different terms: only the most frequent are kept,"
                + " and a count may be too low by 1");
    assertThat(summary(report).sentence())
        .isEqualTo(
            "200,001 words in 1 file, at least 100,000 of them different. There are too many to"
                + " keep them all: a count may be too low by 1.");
  }

  @Test
  void mostPipelinesHaveNone() {
    assertThat(BreakdownSummary.of(Reports.run("threads", 2, 1, 3, 1))).isEmpty();
  }

  @Test
  void runsAgreeOnlyIfTheirWordsDo() throws Exception {
    RunReport one = WordRuns.run(WordRuns.files(folder, "a b b"), WordRuns.work());
    RunReport other = WordRuns.run(WordRuns.files(folder, "a a b"), WordRuns.work());
    assertThat(Agreement.of(List.of(one, one)).identical()).isTrue();
    assertThat(Agreement.of(List.of(one, other)))
        .returns(false, Agreement::identical)
        .returns(
            "Results differ: 0.txt is done {words=3, distinct words=2} with sequential × 1, but"
                + " done with the same counts, broken down otherwise, with sequential × 1.",
            Agreement::sentence);
    assertThat(ResultsDiff.of(one, other).identical()).isFalse();
    assertThat(ResultsDiff.of(one, one).identical()).isTrue();
  }

  private static BreakdownSummary summary(RunReport report) {
    return BreakdownSummary.of(report).orElseThrow();
  }
}
