package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbench file in the terminal: its choices are the defaults. */
class WorkbenchRunTest {

  private static final String SAVED =
      """
      {"format": "parallel-workbench", "version": 1, "pipeline": "simulated", "engine": "virtual",
       "workers": 3, "compare": [2],
       "settings": {"simulated": {"read-delay": "0", "preprocess-delay": "0", "process-delay": "0"}},
       "files": [{"name": "one.txt"}, {"name": "two.txt"}] %s}
      """;

  @TempDir private Path folder;
  private final Cli cli = new Cli();

  private String write(String more) throws IOException {
    return Files.writeString(folder.resolve("x.workbench.json"), SAVED.formatted(more)).toString();
  }

  @Test
  void runsItsFilesAsItSays() throws IOException {
    assertThat(cli.execute("run", write(""))).as(cli.err()).isZero();

    assertThat(cli.out()).contains("one.txt", "two.txt", "Virtual threads × 3");
  }

  @Test
  void whatIsTypedCountsMore() throws IOException {
    assertThat(cli.execute("run", "--workers=5", "--engine=threads", write(""))).isZero();

    assertThat(cli.out()).contains("Thread pool × 5");
  }

  @Test
  void comparesItsWorkerCounts() throws IOException {
    assertThat(cli.execute("compare", write(""))).as(cli.err()).isZero();

    assertThat(cli.out()).contains("one.txt", "All 2 runs gave identical counts.");
  }

  @Test
  void saysWhatWasLeftOut() throws IOException {
    assertThat(cli.execute("run", write(", \"namePattern\": 3"))).isEqualTo(1);

    assertThat(cli.err()).contains("“namePattern” is ignored: it must be a text.");
    assertThat(cli.out()).contains("one.txt");
  }

  @Test
  void refusesWhatIsNoWorkbench() throws IOException {
    Path broken = Files.writeString(folder.resolve("b.workbench.json"), "{");

    assertThat(cli.execute("run", broken.toString())).isEqualTo(2);

    assertThat(cli.err()).contains("Cannot open “" + broken + "”: it is not JSON (line 1).");
  }
}
