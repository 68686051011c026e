package org.parallelworkbench.ui.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.parallelworkbench.files.NamePatterns;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.common.TaskRunner;

/**
 * Adds what lies below chosen paths to the list, in the background. What is begun before all is
 * found counts as the same addition. Used on the FX thread only.
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

  private final FileList list;
  private final TaskRunner tasks;
  private final Consumer<Outcome> whenDone;
  private final List<ScanTask> active = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final ReadOnlyBooleanWrapper scanning = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper found = new ReadOnlyIntegerWrapper();
  private Object addition = new Object();
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

  /** Begins to look, and returns at once. */
  void start(List<Path> chosen, NamePatterns names) {
    // Demonstration files have relative paths, and are no others' duplicates.
    List<Path> absolute =
        chosen.stream().map(path -> path.toAbsolutePath().normalize()).distinct().toList();
    ScanTask task = new ScanTask(absolute, names, this::take);
    task.setOnSucceeded(event -> end(task, task.getValue()));
    task.setOnFailed(event -> end(task, List.of(String.valueOf(task.getException()))));
    active.add(task);
    scanning.set(true);
    tasks.start(task);
  }

  /** Stops looking at once; what has been added stays. */
  void cancel() {
    for (ScanTask task : List.copyOf(active)) {
      task.cancel();
      end(task, List.of());
    }
  }

  private void take(ScanTask task, List<SourceFile> files) {
    // A search that was cancelled may have had files on their way.
    if (active.contains(task)) {
      found.set(found.get() + files.size());
      added += list.add(addition, files);
    }
  }

  private void end(ScanTask task, List<String> itsProblems) {
    if (!active.remove(task)) {
      return;
    }
    problems.addAll(itsProblems);
    if (active.isEmpty()) {
      Outcome outcome = new Outcome(found.get(), added, List.copyOf(problems));
      addition = new Object();
      problems.clear();
      added = 0;
      scanning.set(false);
      found.set(0);
      whenDone.accept(outcome);
    }
  }
}
