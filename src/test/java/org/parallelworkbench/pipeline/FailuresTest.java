package org.parallelworkbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

  static List<Arguments> failures() {
    return List.of(
        Arguments.of(
            new NoSuchFileException("a.txt"), "not found: it was moved, renamed or deleted"),
        Arguments.of(new AccessDeniedException("a.txt"), "no permission to read it"),
        Arguments.of(
            new FileSystemException("a.txt", null, "Too many open files"),
            "cannot be read: Too many open files"),
        Arguments.of(new FileSystemLoopException("a.txt"), "cannot be read"),
        Arguments.of(new IOException("Is a directory"), "Is a directory"),
        Arguments.of(new IOException(), "cannot be read"),
        Arguments.of(new RefusedException("looks binary"), "looks binary"),
        Arguments.of(new OutOfMemoryError(), "not enough memory for this file"),
        Arguments.of(new StackOverflowError(), "too deeply nested for this pipeline"),
        Arguments.of(
            new IllegalStateException("odd"), "the pipeline failed: IllegalStateException: odd"),
        Arguments.of(new IllegalStateException(), "the pipeline failed: IllegalStateException"),
        Arguments.of(new IllegalStateException(" "), "the pipeline failed: IllegalStateException"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void saysWhatWentWrongInAPlainPhrase(Throwable failure, String phrase) {
    assertThat(Failures.describe(failure)).isEqualTo(phrase);
  }
}
