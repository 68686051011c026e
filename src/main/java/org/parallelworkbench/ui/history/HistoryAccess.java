package org.parallelworkbench.ui.history;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.parallelworkbench.history.History;
import org.parallelworkbench.history.HistoryException;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/**
 * Uses the history in the background, and says what went wrong. Used on the FX thread only; what is
 * asked runs on another.
 */
final class HistoryAccess {

  /** Something to do with a history that takes its time. */
  @FunctionalInterface
  interface Question<T> {
    T ask(History history) throws HistoryException;
  }

  private final Texts texts = new Texts(HistoryAccess.class);
  private final LazyHistory history;
  private final TaskRunner tasks;
  private final Consumer<String> problems;

  /**
   * @param problems is told in sentences what went wrong
   */
  HistoryAccess(LazyHistory history, TaskRunner tasks, Consumer<String> problems) {
    this.history = history;
    this.tasks = tasks;
    this.problems = problems;
  }

  /** The same, which tells somebody else what went wrong. */
  HistoryAccess telling(Consumer<String> others) {
    return new HistoryAccess(history, tasks, others);
  }

  /**
   * Asks something.
   *
   * @param answered gets the answer, or nothing if there is no history
   */
  <T> void ask(Question<T> question, Consumer<Optional<T>> answered) {
    Task<Optional<T>> task =
        new Task<>() {
          @Override
          protected Optional<T> call() throws HistoryException {
            Optional<History> opened = history.get();
            return opened.isPresent()
                ? Optional.of(question.ask(opened.get()))
                : Optional.<T>empty();
          }
        };
    task.setOnSucceeded(event -> answered.accept(task.getValue()));
    task.setOnFailed(event -> problems.accept(words(task.getException())));
    tasks.start(task);
  }

  private String words(Throwable failure) {
    return switch (failure) {
      case HistoryException e -> Phrases.of(String.valueOf(e.getMessage()));
      case OutOfMemoryError e -> texts.get("error.memory");
      default -> texts.get("error.fault", failure.toString());
    };
  }

  /** Does something that has no answer. */
  void perform(Change change, Runnable done) {
    ask(
        opened -> {
          change.make(opened);
          return opened;
        },
        answer -> done.run());
  }

  /** Something to change in a history. */
  @FunctionalInterface
  interface Change {
    void make(History history) throws HistoryException;
  }
}
