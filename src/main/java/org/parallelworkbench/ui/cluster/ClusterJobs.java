package org.parallelworkbench.ui.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/**
 * Does things that take their time, one at a time, and says meanwhile how far they are. Used on the
 * FX thread only.
 */
final class ClusterJobs {

  private final Texts texts = new Texts(ClusterJobs.class);
  private final TaskRunner tasks;
  private final Notices notices;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final List<Runnable> afterwards = new ArrayList<>();
  private @Nullable Job<?> current;

  ClusterJobs(TaskRunner tasks, Notices notices) {
    this.tasks = tasks;
    this.notices = notices;
  }

  /** Whether something is going on. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /**
   * Does something that can be given up, unless something else is going on.
   *
   * @param sentence what is going on
   * @param done is given the result
   * @param failed is given the reason
   */
  <T> void start(
      String sentence, Job.Work<T> work, Consumer<T> done, Consumer<ClusterException> failed) {
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

  private void fail(Throwable failure, Consumer<ClusterException> failed) {
    if (failure instanceof ClusterException reason) {
      failed.accept(reason);
    } else if (failure instanceof InterruptedException) {
      notices.info(texts.get("jobs.cancelled"));
    } else {
      notices.hide();
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
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
  void finish(Runnable then) {
    Job<?> job = current;
    if (job == null) {
      then.run();
    } else {
      afterwards.add(then);
      job.giveUp();
    }
  }
}
