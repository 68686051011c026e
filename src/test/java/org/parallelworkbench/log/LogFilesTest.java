package org.parallelworkbench.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is logged lands in files, and how much of it is for the user to say. */
@Isolated
class LogFilesTest {

  private static final System.Logger LOGGER = System.getLogger("org.parallelworkbench.Test");

  @TempDir private Path folder;

  private List<String> lines() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
      Path file =
          files.filter(path -> path.toString().endsWith(".0.log")).findFirst().orElseThrow();
      return Files.readAllLines(file);
    }
  }

  @ParameterizedTest
  @CsvSource({"OFF, 0", "ERROR, 1", "WARNING, 2", "INFO, 3", "DEBUG, 4"})
  void writesAsMuchAsItIsTold(LogLevel level, int expected) throws IOException {
    try (LogFiles log = LogFiles.open(folder.resolve("logs"))) {
      log.setLevel(level);
      LOGGER.log(System.Logger.Level.ERROR, "one");
      LOGGER.log(System.Logger.Level.WARNING, "two");
      LOGGER.log(System.Logger.Level.INFO, "three");
      LOGGER.log(System.Logger.Level.DEBUG, "four");
    }

    assertThat(lines()).hasSize(expected);
  }

  @Test
  void aLineSaysWhenWhoAndWhat() throws IOException {
    try (LogFiles log = LogFiles.open(folder.resolve("logs"))) {
      assertThat(log.isOpen()).isTrue();
      LOGGER.log(System.Logger.Level.INFO, "begun\nforged\u001b[31m ü");
    }

    assertThat(lines())
        .singleElement()
        .asString()
        .matches(
            "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4} INFO    Test: "
                + "begun forged \\[31m ü");
  }

  @Test
  void aStackTraceFollowsItsLine() throws IOException {
    try (LogFiles log = LogFiles.open(folder.resolve("logs"))) {
      LOGGER.log(System.Logger.Level.ERROR, "failed", new IllegalStateException("why"));
    }

    assertThat(lines().subList(1, 3))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("java.lang.IllegalStateException: why"),
            line -> assertThat(line).startsWith("\tat ").contains("LogFilesTest"));
  }

  @Test
  void withoutAPlaceForItThereIsNoLog() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    try (LogFiles log = LogFiles.open(file.resolve("logs"))) {
      assertThat(log.isOpen()).isFalse();
      LOGGER.log(System.Logger.Level.ERROR, "said to nobody");
    }
  }

  @Test
  void aFolderNameIsNoPattern() throws IOException {
    Path odd = folder.resolve("100%g %h");

    try (LogFiles log = LogFiles.open(odd)) {
      LOGGER.log(System.Logger.Level.INFO, log.folder().toString());
    }

    assertThat(odd.resolve("parallel-workbench-0.0.log")).isNotEmptyFile();
  }
}
