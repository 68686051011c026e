package org.parallelworkbench.files;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a scan could not look at, in sentences for people. */
final class ScanProblems {

  private final List<String> sentences = new ArrayList<>();

  /**
   * Notes what is wrong with a file or folder.
   *
   * @param sentence with {@code %s} where the path belongs
   */
  void add(String sentence, Path path) {
    sentences.add(sentence.formatted(shown(path)));
  }

  /**
   * Notes what went wrong with a file or folder.
   *
   * @param sentence with {@code %s} where the path and, after it, the reason belong
   */
  void add(String sentence, Path path, Exception failure) {
    sentences.add(sentence.formatted(shown(path), reason(failure)));
  }

  /** All that was noted. */
  List<String> sentences() {
    return List.copyOf(sentences);
  }

  private static String shown(Path path) {
    return VisibleText.of(path.toString());
  }

  private static String reason(Exception failure) {
    Throwable cause =
        failure instanceof DirectoryIteratorException e && e.getCause() != null
            ? e.getCause()
            : failure;
    if (cause instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    if (cause instanceof NoSuchFileException) {
      return "it is not there any more, or a link to nothing";
    }
    String reason =
        cause instanceof FileSystemException e && e.getReason() != null
            ? e.getReason()
            : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : VisibleText.of(reason);
  }
}
