package org.parallelworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.analysis.ComparisonSummary;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunReport;

class TimingsMarkdownTest {

  @Test
  void hasAHeaderAndARowForEachRun() throws IOException {
    assertThat(
            written(
                Reports.run("sequential", 1, 12, 10, 1.2), Reports.run("threads", 4, 4, 10, 1.2)))
        .isEqualTo(
            """
            | run | workers | time | ideal | speedup | efficiency |
            | :-- | --: | --: | --: | --: | --: |
            | Sequential | 1 | 12.00 s | 12.00 s | 1.00× | 100 % |
            | Thread pool | 4 | 4.000 s | 3.600 s | 3.00× | 75 % |
            """);
  }

  @Test
  void escapesNamesAndSaysWhatIsNotKnown() throws IOException {
    assertThat(written(Reports.run("a|<b>", 2, 1, 1, 1)))
        .endsWith("| a\\|&lt;b&gt; | 2 | 1.000 s | – | – | – |\n");
  }

  private static String written(RunReport... reports) throws IOException {
    StringWriter out = new StringWriter();
    TimingsMarkdown.write(ComparisonSummary.of(List.of(reports)).timings(), out);
    return out.toString();
  }
}
