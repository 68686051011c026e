package org.parallelworkbench.ui.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.parallelworkbench.files.ListedFile;
import org.parallelworkbench.files.Wanted;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.common.TaskRunner;

/**
 * Adds what lies below chosen paths to the list while it is looked for in the background: once per
 * frame, for no longer than its share of the frame. What is begun before all is found counts as the
 * same addition. Used on the FX thread only.
 */
final class Adding {

  /**
   * What came of an addition.
   *
   * @param found how many files there were
   * @param added how many of them were not in the list yet
   * @param problems sentences on what could not be looked at
   */
  record Outcome(int found, int added, List<String> problems) {}

  private static final long BUDGET_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

  /** A folder's name that changes at every frame cannot be read. */
  private static final long FOLDER_GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final FileList list;
  private final TaskRunner tasks;
  private final Consumer<Outcome> whenDone;
  private final List<ScanTask> active = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final ReadOnlyBooleanWrapper scanning = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper found = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper("");
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          takeFound();
          showFolder(now);
        }
      };
  private Object addition = new Object();
  private long folderShown;
  private int added;

  Adding(FileList list, TaskRunner tasks, Consumer<Outcome> whenDone) {
    this.list = list;
    this.tasks = tasks;
    this.whenDone = whenDone;
  }

  /** Whether it is still looking. */
  ReadOnlyBooleanProperty scanningProperty() {
    return scanning.getReadOnlyProperty();
  }

  /** How many files this addition has found so far. */
  ReadOnlyIntegerProperty foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** The folder it is looking into; empty while there is none. */
  ReadOnlyStringProperty folderProperty() {
    return folder.getReadOnlyProperty();
  }

  /** Begins to look, and returns at once. */
  void start(List<Path> chosen, Wanted wanted) {
    // Demonstration files have relative paths, and are no others' duplicates.
    List<Path> absolute =
        chosen.stream().map(path -> path.toAbsolutePath().normalize()).distinct().toList();
    start(ScanTask.of(absolute, wanted));
  }

  /** Begins to put these in the place of all files, which is undone as one edit. */
  void startInstead(List<ListedFile> listed) {
    cancel();
    list.clear(addition);
    start(ScanTask.ofListed(listed));
  }

  private void start(ScanTask task) {
    active.add(task);
    scanning.set(true);
    timer.start();
    tasks.start(task);
  }

  /** Stops looking at once; what has been added stays. */
  void cancel() {
    if (!active.isEmpty()) {
      active.forEach(ScanTask::cancel);
      active.clear();
      end();
    }
  }

  private void takeFound() {
    long start = System.nanoTime();
    for (ScanTask task : List.copyOf(active)) {
      List<SourceFile> files;
      while (System.nanoTime() - start < BUDGET_NANOS && (files = task.poll()) != null) {
        found.set(found.get() + files.size());
        added += list.add(addition, files);
      }
      if (task.isExhausted()) {
        active.remove(task);
        problems.addAll(task.problems());
      }
    }
    if (active.isEmpty()) {
      end();
    }
  }

  private void showFolder(long now) {
    if (!active.isEmpty() && now - folderShown >= FOLDER_GAP_NANOS) {
      folderShown = now;
      Path current = active.getLast().folder();
      folder.set(current == null ? "" : current.toString());
    }
  }

  private void end() {
    timer.stop();
    Outcome outcome = new Outcome(found.get(), added, List.copyOf(problems));
    addition = new Object();
    problems.clear();
    added = 0;
    scanning.set(false);
    found.set(0);
    folder.set("");
    whenDone.accept(outcome);
  }
}
