package org.parallelworkbench.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentListener;

/**
 * A history that is opened when it is first needed, because that takes a while. Where it cannot be
 * opened, there is none, which is said once. Thread-safe.
 */
public final class LazyHistory implements AutoCloseable {

  private final @Nullable Path folder;
  private final Catalog catalog;
  private volatile Consumer<String> problems = LazyHistory::log;
  private volatile boolean recording = true;
  private @Nullable History history;
  private boolean tried;

  private LazyHistory(@Nullable Path folder, Catalog catalog) {
    this.folder = folder;
    this.catalog = catalog;
  }

  /** The history of a folder, which need not exist yet. */
  public static LazyHistory of(Path folder, Catalog catalog) {
    return new LazyHistory(folder, catalog);
  }

  /** No history at all, by choice. */
  public static LazyHistory none() {
    return new LazyHistory(null, new Catalog(List.of(), List.of()));
  }

  private static void log(String problem) {
    System.getLogger(LazyHistory.class.getName()).log(System.Logger.Level.WARNING, problem);
  }

  /** Has {@code listener} told in sentences, on some thread, what cannot be opened or written. */
  public void onProblem(Consumer<String> listener) {
    problems = listener;
  }

  /** Says whether to record from now on; runs that are resumed always are. */
  public void setRecording(boolean wanted) {
    recording = wanted;
  }

  /** The history, opened now if that has not been tried; empty if there is none. */
  public synchronized Optional<History> get() {
    if (!tried && folder != null) {
      tried = true;
      try {
        history = History.open(folder, catalog, problem -> problems.accept(problem));
      } catch (HistoryException e) {
        problems.accept(e.getMessage() + " Runs are not recorded.");
      }
    }
    return Optional.ofNullable(history);
  }

  /** Records an experiment that is about to be run, if there is a history. */
  public Recording record(Experiment experiment, ExperimentListener follower) {
    if (!recording && ResumingEngine.of(experiment).isEmpty()) {
      return Recording.none(follower);
    }
    return get()
        .map(opened -> opened.record(experiment, follower))
        .orElseGet(() -> Recording.none(follower));
  }

  /** Writes what is still to be written, for some seconds at most, and opens nothing any more. */
  @Override
  public synchronized void close() {
    tried = true;
    if (history != null) {
      try {
        history.close();
      } catch (HistoryException e) {
        problems.accept(String.valueOf(e.getMessage()));
      }
      history = null;
    }
  }
}
