package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.analysis.RunReports.Taken;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.StageTimes;

class StragglersTest {

  private static RunReport report(long... elapsed) {
    List<Taken> taken =
        LongStream.of(elapsed)
            .mapToObj(
                nanos ->
                    nanos == 0
                        ? new Taken(0, StageTimes.NEVER)
                        : new Taken(1, new StageTimes(7, 0, 0, nanos, 7 + nanos)))
            .toList();
    return RunReports.of(1, 1000, taken);
  }

  @Test
  void takeLongerThanMostByHalf() {
    // Third quartile of 10, 10, 12, 14, 16, 22, 40: 19, so the threshold is 28.5.
    Stragglers stragglers = Stragglers.of(report(10, 40, 12, 14, 0, 16, 22, 10, 0));

    assertThat(stragglers.thresholdNanos()).isEqualTo(28.5);
    assertThat(stragglers.files()).extracting(file -> file.file().name()).containsExactly("file1");
  }

  @Test
  void comeLongestFirst() {
    Stragglers stragglers = Stragglers.of(report(1, 30, 1, 1, 1, 40, 1, 1, 1));

    assertThat(stragglers.files())
        .extracting(file -> file.times().elapsed())
        .containsExactly(40L, 30L);
  }

  @Test
  void areNoneAmongEqualsOrWithoutFiles() {
    assertThat(Stragglers.of(report(5, 5, 5)).files()).isEmpty();
    assertThat(Stragglers.of(report(5)).files()).isEmpty();
    assertThat(Stragglers.of(report())).isEqualTo(new Stragglers(0, List.of()));
  }

  /** A file in slices is not one because of all of it, but may be because of one slice. */
  @Test
  void areLookedForAmongSlices() {
    RunReport report =
        RunReports.sliced(
            1,
            100,
            List.of(
                new Span(1, 0, new StageTimes(0, 10, 0, 0, 10)),
                new Span(1, 1, new StageTimes(10, 10, 0, 0, 20)),
                new Span(1, Span.MERGE, new StageTimes(20, 0, 0, 0, 21))));
    assertThat(Stragglers.of(report).files()).isEmpty();

    RunReport uneven =
        RunReports.sliced(
            1,
            100,
            List.of(
                new Span(1, 0, new StageTimes(0, 10, 0, 0, 10)),
                new Span(1, 1, new StageTimes(10, 90, 0, 0, 100)),
                new Span(1, 2, new StageTimes(100, 10, 0, 0, 110)),
                new Span(1, 3, new StageTimes(110, 10, 0, 0, 120))));
    Stragglers stragglers = Stragglers.of(uneven);
    FileResult file = uneven.results().getFirst();

    assertThat(stragglers.files()).containsExactly(file);
    assertThat(Stragglers.longestNanos(file)).isEqualTo(90);
    assertThat(file.spans().stream().filter(stragglers::includes))
        .extracting(Span::slice)
        .containsExactly(1);
  }
}
