package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;

class ProgressLineTest {

  private static final long TWO_SECONDS = TimeUnit.SECONDS.toNanos(2);

  private final RunMonitor monitor = new RunMonitor(request(10));

  @Test
  void beginsWithNothing() {
    assertThat(ProgressLine.text("Sequential", monitor, 0))
        .isEqualTo("Sequential: 0 of 10 files, 0 s");
  }

  @Test
  void countsFilesFailuresAndBytes() {
    finish(0, FileStatus.DONE, 3_000_000);
    finish(1, FileStatus.FAILED, 0);

    assertThat(ProgressLine.text("Thread pool × 4", monitor, TWO_SECONDS))
        .isEqualTo("Thread pool × 4: 2 of 10 files, 1 failed, 1.5 MB/s, 2 s");
  }

  @Test
  void staysWithinOneLine() {
    assertThat(ProgressLine.text("x".repeat(100), monitor, 0)).hasSize(79);
  }

  @Test
  void leavesACleanLine() {
    StringWriter out = new StringWriter();

    ProgressLine.start(new PrintWriter(out), "Sequential", monitor).close();

    String line = "Sequential: 0 of 10 files, 0 s";
    assertThat(out.toString())
        .startsWith("\r" + line)
        .endsWith("\r" + " ".repeat(line.length()) + "\r");
  }

  @Test
  void canBeClosedByAnInterruptedThread() {
    StringWriter out = new StringWriter();
    ProgressLine line = ProgressLine.start(new PrintWriter(out), "Sequential", monitor);

    Thread.currentThread().interrupt();
    line.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(out.toString()).endsWith(" \r");
  }

  private void finish(int index, FileStatus status, long bytes) {
    SourceFile file = new SourceFile(Path.of("file"), bytes);
    FileResult result =
        new FileResult(index, file, status, Counts.NONE, bytes, null, StageTimes.NEVER, 1, "");
    monitor.on(new RunEvent.Finished(result, 0));
  }

  private static RunRequest request(int count) {
    List<SourceFile> files =
        IntStream.range(0, count).mapToObj(i -> new SourceFile(Path.of("file-" + i), 0)).toList();
    try {
      return new RunRequest(files, PreparedPipeline.of(new LetterCount(), Settings.DEFAULTS), 1);
    } catch (InvalidSettingException e) {
      throw new AssertionError(e);
    }
  }
}
