package org.parallelworkbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

  static List<Arguments> failures() {
    return List.of(
        arguments(
            new NoSuchFileException("/x/a.txt"), "not found: it was moved, renamed or deleted"),
        arguments(new AccessDeniedException("/x/a.txt"), "no permission to read it"),
        arguments(new OutOfMemoryError("Java heap space"), "not enough memory for this file"),
        arguments(new StackOverflowError(), "too deeply nested for this pipeline"),
        arguments(
            new FileSystemException("/x/a.txt", null, "Input/output error"),
            "cannot be read: Input/output error"),
        arguments(new FileSystemException("/x/a.txt"), "/x/a.txt"),
        arguments(new RefusedException("looks binary: a PNG image"), "looks binary: a PNG image"),
        arguments(new IOException("Stale file handle"), "Stale file handle"),
        arguments(new IOException(), "the pipeline failed: IOException"),
        arguments(new IllegalStateException("  "), "the pipeline failed: IllegalStateException"),
        arguments(
            new IllegalStateException("no terms"),
            "the pipeline failed: IllegalStateException: no terms"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void saysWhatWentWrong(Throwable failure, String expected) {
    assertThat(Failures.describe(failure)).isEqualTo(expected);
  }
}
