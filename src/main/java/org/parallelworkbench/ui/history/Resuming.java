package org.parallelworkbench.ui.history;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import org.parallelworkbench.history.History;
import org.parallelworkbench.history.HistoryException;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.history.Resumption;
import org.parallelworkbench.history.StoredRun;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/**
 * Offers to finish what an earlier start of the program was interrupted in, and tells of what the
 * history cannot do. The history itself is used in the background.
 */
public final class Resuming {

  private final Texts texts = new Texts(Resuming.class);
  private final LazyHistory history;
  private final TaskRunner tasks;
  private final Notices notices;
  private final Consumer<Resumption> starter;

  /**
   * @param starter begins a run that the user wants to be finished
   */
  public Resuming(
      LazyHistory history, TaskRunner tasks, Notices notices, Consumer<Resumption> starter) {
    this.history = history;
    this.tasks = tasks;
    this.notices = notices;
    this.starter = starter;
    history.onProblem(problem -> Platform.runLater(() -> notices.error(Phrases.of(problem))));
  }

  /** Asks, if there is something to finish. */
  public void offer() {
    perform(this::interrupted, run -> run.ifPresent(this::ask));
  }

  private Optional<StoredRun> interrupted() throws HistoryException {
    Optional<History> opened = history.get();
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    opened.get().purge();
    return opened.get().interrupted();
  }

  private void ask(StoredRun run) {
    notices.ask(
        texts.get("resume.question", Formats.count(run.done()), Formats.count(run.files())),
        new Notices.Choice(texts.get("resume.resume"), () -> resume(run.id())),
        new Notices.Choice(texts.get("resume.discard"), () -> discard(run.id())));
  }

  /** Finishes a run that ended early. */
  public void resume(long runId) {
    perform(
        () -> {
          Optional<History> opened = history.get();
          return opened.isPresent()
              ? Optional.of(opened.get().resume(runId))
              : Optional.<Resumption>empty();
        },
        resumption -> resumption.ifPresent(starter));
  }

  private void discard(long runId) {
    perform(
        () -> {
          Optional<History> opened = history.get();
          if (opened.isPresent()) {
            opened.get().discard(runId);
          }
          return runId;
        },
        done -> {});
  }

  private <T> void perform(Callable<T> work, Consumer<T> then) {
    Task<T> task =
        new Task<>() {
          @Override
          protected T call() throws Exception {
            return work.call();
          }
        };
    task.setOnSucceeded(event -> then.accept(task.getValue()));
    task.setOnFailed(
        event -> notices.error(Phrases.of(String.valueOf(task.getException().getMessage()))));
    tasks.start(task);
  }
}
