package org.parallelworkbench.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Does things that take their time, one at a time, and says meanwhile how far they are. Used on the
 * FX thread only.
 *
 * @param <E> how they say that they failed
 */
public final class Jobs<E extends Exception> {

  private final Texts texts = new Texts(Jobs.class);
  private final TaskRunner tasks;
  private final Notices notices;
  private final Class<E> failure;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final List<Runnable> afterwards = new ArrayList<>();
  private @Nullable Job<?> current;

  /**
   * @param failure what they throw with a reason for people
   */
  public Jobs(TaskRunner tasks, Notices notices, Class<E> failure) {
    this.tasks = tasks;
    this.notices = notices;
    this.failure = failure;
  }

  /** Whether something is going on. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /**
   * Does something that can be given up, unless something else is going on.
   *
   * @param sentence what is going on
   * @param done is given the result
   * @param failed is given the reason
   */
  public <T> void start(String sentence, Job.Work<T> work, Consumer<T> done, Consumer<E> failed) {
    if (busy.get()) {
      return;
    }
    Job<T> job = new Job<>(work);
    current = job;
    busy.set(true);
    notices.busy(sentence, new Notices.Choice(texts.get("jobs.cancel"), job::giveUp));
    job.messageProperty()
        .subscribe(
            message -> {
              if (!message.isEmpty()) {
                notices.update(message);
              }
            });
    job.setOnSucceeded(event -> end(() -> done.accept(job.getValue())));
    job.setOnFailed(event -> end(() -> fail(job.getException(), failed)));
    tasks.start(job);
  }

  private void fail(Throwable thrown, Consumer<E> failed) {
    if (failure.isInstance(thrown)) {
      failed.accept(failure.cast(thrown));
    } else if (thrown instanceof InterruptedException) {
      notices.info(texts.get("jobs.cancelled"));
    } else {
      notices.hide();
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    }
  }

  private void end(Runnable told) {
    current = null;
    busy.set(false);
    told.run();
    List<Runnable> waiting = List.copyOf(afterwards);
    afterwards.clear();
    waiting.forEach(Runnable::run);
  }

  /** Has what is going on given up, and then does this; at once if nothing is going on. */
  public void finish(Runnable then) {
    Job<?> job = current;
    if (job == null) {
      then.run();
    } else {
      afterwards.add(then);
      job.giveUp();
    }
  }
}
