package org.parallelworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallelworkbench.engine.Reports.done;
import static org.parallelworkbench.engine.Reports.failed;
import static org.parallelworkbench.engine.Reports.run;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.analysis.ResultsDiff;
import org.parallelworkbench.engine.RunReport;

class ResultsDiffCsvTest {

  @Test
  void hasBothValuesOfEveryFile() throws IOException {
    RunReport first = run("threads", 2, 1, List.of(done(0, 1, 3), done(1, 1, 4)));
    RunReport second =
        run("threads", 2, 1, List.of(done(0, 1, 5), done(1, 1, 4), failed(2, 1, "gone")));
    ResultsDiff diff = ResultsDiff.of(first, second);
    StringWriter all = new StringWriter();
    StringWriter differences = new StringWriter();

    ResultsDiffCsv.write(diff, diff.pairs(), all);
    ResultsDiffCsv.write(diff, diff.differences(), differences);

    assertThat(all)
        .hasToString(
            """
            file,difference,status_first,status_second,n_first,n_second\r
            0.txt,different,done,done,3,5\r
            1.txt,same,done,done,4,4\r
            2.txt,only-second,,failed,,\r
            """);
    assertThat(differences.toString().lines()).hasSize(3);
  }
}
