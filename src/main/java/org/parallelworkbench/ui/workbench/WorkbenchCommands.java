package org.parallelworkbench.ui.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.concurrent.Task;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Question;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.workbench.Workbench;
import org.parallelworkbench.workbench.WorkbenchFile;

/**
 * New, open, save: what the File menu does with workbench files. Files are read and written off the
 * FX thread; everything else happens on it.
 */
public final class WorkbenchCommands {

  /** A notice is a line or two. */
  private static final int MOST_PROBLEMS_TOLD = 3;

  /** Something that takes its time and may fail for reasons that a user is told. */
  private static final class Work<T> extends Task<T> {
    private final Callable<T> work;

    Work(Callable<T> work) {
      this.work = work;
    }

    @Override
    protected T call() throws Exception {
      return work.call();
    }
  }

  private final Texts texts = new Texts(WorkbenchCommands.class);
  private final WorkbenchParts parts;
  private final OpenWorkbench open;
  private final RecentFiles recent;
  private final Window owner;
  private final Choosers choosers;
  private final TaskRunner tasks;
  private final Notices notices;

  /**
   * Commands for what is not saved yet.
   *
   * @param parts what is put into a file, and taken out of it
   * @param recent gets every file that is opened or saved
   * @param owner the window that questions are about
   * @param tasks where files are read and written
   */
  public WorkbenchCommands(
      WorkbenchParts parts,
      RecentFiles recent,
      Window owner,
      Choosers choosers,
      TaskRunner tasks,
      Notices notices) {
    this.parts = parts;
    this.open = new OpenWorkbench(parts);
    this.recent = recent;
    this.owner = owner;
    this.choosers = choosers;
    this.tasks = tasks;
    this.notices = notices;
  }

  /**
   * The window's title, which begins with the name of the file that is open.
   *
   * @param rest what there is to say without a name, too
   */
  public StringBinding titleBinding(ObservableStringValue rest) {
    return open.titleBinding(rest);
  }

  /** Begins without files and without a name; the list can be had back by undo. */
  public void begin() {
    leave(
        () -> {
          open.forget();
          parts.files().clear();
        });
  }

  /** Asks for a file and opens it. */
  public void choose() {
    choosers.file(texts.get("workbench.open.title")).ifPresent(this::open);
  }

  /** Opens a file, once the user has parted with what is open. */
  public void open(Path file) {
    leave(() -> load(file));
  }

  /** Opens what is dropped or given at the start if it is a workbench file, and nothing else. */
  public boolean openIfWorkbench(List<Path> paths) {
    boolean one = paths.size() == 1 && WorkbenchFile.isNamed(paths.getFirst());
    if (one) {
      open(paths.getFirst());
    }
    return one;
  }

  private void load(Path file) {
    start(
        () -> WorkbenchFile.read(file, Pipelines.all(), Engines.all()),
        loaded -> show(file.toAbsolutePath().normalize(), loaded),
        failure ->
            notices.error(Phrases.of(String.valueOf(failure.getMessage())), () -> load(file)));
  }

  private void show(Path file, WorkbenchFile.Loaded loaded) {
    if (parts.files().lockedProperty().get()) {
      notices.error(texts.get("workbench.busy"));
      return;
    }
    parts.show(loaded.workbench());
    recent.used(file);
    if (loaded.newer()) {
      // Saving over it would lose what only the newer version knows.
      open.forget();
    } else {
      open.opened(file, loaded.workbench().files());
    }
    if (!loaded.problems().isEmpty()) {
      notices.error(texts.get("workbench.problems", file.toString(), told(loaded.problems())));
    }
  }

  private String told(List<String> problems) {
    String first =
        problems.stream()
            .limit(MOST_PROBLEMS_TOLD)
            .map(Phrases::of)
            .collect(Collectors.joining(" "));
    int more = problems.size() - MOST_PROBLEMS_TOLD;
    return more > 0 ? texts.get("workbench.problems.more", first, more) : first;
  }

  /** Saves to the file that is open, or asks for one. */
  public void save() {
    save(() -> {});
  }

  /** Asks for a file and saves to it. */
  public void saveAs() {
    saveAs(() -> {});
  }

  private void save(Runnable then) {
    Path file = open.fileProperty().get();
    if (file == null) {
      saveAs(then);
    } else {
      write(file, then);
    }
  }

  private void saveAs(Runnable then) {
    Path file = open.fileProperty().get();
    String name = file == null ? texts.get("workbench.name") : String.valueOf(file.getFileName());
    choosers
        .save(texts.get("workbench.save.title"), name)
        .ifPresent(target -> writeNamed(target, WorkbenchFile.named(target), then));
  }

  /** The user has agreed to replace what was chosen, not what it is called with its extension. */
  private void writeNamed(Path chosen, Path named, Runnable then) {
    if (named.equals(chosen) || !named.toFile().exists()) {
      write(named, then);
    } else {
      new Question(
              owner,
              texts.get("replace.question", String.valueOf(named.getFileName())),
              texts.get("replace.explanation", named.toString()))
          .answer(texts.get("replace.replace"), ButtonData.YES, () -> write(named, then))
          .orCancel()
          .show();
    }
  }

  private void write(Path file, Runnable then) {
    Workbench workbench = parts.capture();
    this.<@Nullable Void>start(
        () -> {
          WorkbenchFile.write(file, workbench);
          return null;
        },
        nothing -> {
          Path absolute = file.toAbsolutePath().normalize();
          recent.used(absolute);
          open.saved(absolute, workbench);
          notices.info(texts.get("workbench.saved", file.toString()));
          then.run();
        },
        failure ->
            notices.error(
                Phrases.of(String.valueOf(failure.getMessage())), () -> write(file, then)));
  }

  /** Does this once a named workbench is saved or given up; at once if there is nothing to lose. */
  public void leave(Runnable action) {
    Path file = open.fileProperty().get();
    if (file != null && open.check()) {
      new Question(
              owner,
              texts.get("save.question", WorkbenchFile.title(file)),
              texts.get("save.explanation"))
          .answer(texts.get("save.save"), ButtonData.YES, () -> save(action))
          .answer(texts.get("save.discard"), ButtonData.NO, action)
          .orCancel()
          .show();
    } else {
      action.run();
    }
  }

  private <T> void start(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    Work<T> task = new Work<>(work);
    task.setOnSucceeded(event -> done.accept(task.getValue()));
    task.setOnFailed(
        event -> {
          if (task.getException() instanceof IOException failure) {
            failed.accept(failure);
          } else {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, task.getException());
          }
        });
    tasks.start(task);
  }
}
