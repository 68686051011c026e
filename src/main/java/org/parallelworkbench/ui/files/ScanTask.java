package org.parallelworkbench.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.files.FileScan;
import org.parallelworkbench.files.ListedFile;
import org.parallelworkbench.files.ScanListener;
import org.parallelworkbench.files.Wanted;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * Looks for files, and keeps what it finds until it is fetched, so that the list takes it at its
 * own pace; yields the problems.
 */
final class ScanTask extends Task<List<String>> {

  /** Finds files, hands them over, and returns what could not be looked at. */
  @FunctionalInterface
  private interface Search {
    List<String> run(ScanListener listener, BooleanSupplier cancelled);
  }

  private final Search search;
  private final Queue<List<SourceFile>> found = new ConcurrentLinkedQueue<>();
  private volatile @Nullable Path folder;

  private ScanTask(Search search) {
    this.search = search;
  }

  /**
   * Looks for what was chosen.
   *
   * @param chosen files and folders
   * @param wanted what to take from folders and archives
   */
  static ScanTask of(List<Path> chosen, Wanted wanted) {
    return new ScanTask(
        (listener, cancelled) -> FileScan.scan(chosen, wanted, listener, cancelled));
  }

  /** Looks at the files of an earlier list. */
  static ScanTask ofListed(List<ListedFile> listed) {
    return new ScanTask((listener, cancelled) -> FileScan.look(listed, listener, cancelled));
  }

  /** Fetches some of what was found, or null if there is nothing at the moment. */
  @Nullable List<SourceFile> poll() {
    return found.poll();
  }

  /** The folder it is in, or null if it has come to none yet. */
  @Nullable Path folder() {
    return folder;
  }

  /** Whether it has ended and everything it found was fetched. */
  boolean isExhausted() {
    return switch (getState()) {
      case SUCCEEDED, FAILED, CANCELLED -> found.isEmpty();
      case READY, SCHEDULED, RUNNING -> false;
    };
  }

  /** What could not be looked at, when it has ended. */
  List<String> problems() {
    Throwable fault = getException();
    if (fault != null) {
      return List.of(fault.toString());
    }
    List<String> problems = getValue();
    return problems == null ? List.of() : problems;
  }

  @Override
  protected List<String> call() {
    return search.run(
        new ScanListener() {
          @Override
          public void found(List<SourceFile> files) {
            found.add(files);
          }

          @Override
          public void searching(Path next) {
            folder = next;
          }
        },
        this::isCancelled);
  }
}
