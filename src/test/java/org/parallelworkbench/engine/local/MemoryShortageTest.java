package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Memory that really runs out, in a process of its own. */
@Timeout(60)
class MemoryShortageTest {

  @Test
  void filesThatWantTooMuchFailAndTheOthersGoOn() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                "target/classes" + File.pathSeparator + "target/test-classes",
                HungryRun.class.getName())
            .redirectErrorStream(true)
            .start();

    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(printed).isZero();
    String tooLittle = "not enough memory for this file";
    assertThat(printed.lines())
        .containsExactly(
            tooLittle, "done", "done", tooLittle, "done", "done", tooLittle, "done", "done");
  }
}
