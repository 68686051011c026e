package org.parallelworkbench.ui.common;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * Asks where to, writes a file in the background, and says how it went. Used on the FX thread only.
 */
public final class FileSaver {

  /** Writes a file, whole or not at all; off the FX thread. */
  @FunctionalInterface
  public interface Writing {
    void to(Path target) throws IOException;
  }

  private final Choosers choosers;
  private final TaskRunner tasks;
  private final Notices notices;
  private final Function<Path, String> done;

  /**
   * @param choosers ask where to
   * @param tasks where files are written
   * @param notices tell what has become of it
   * @param done what is said of a file that is there
   */
  public FileSaver(
      Choosers choosers, TaskRunner tasks, Notices notices, Function<Path, String> done) {
    this.choosers = choosers;
    this.tasks = tasks;
    this.notices = notices;
    this.done = done;
  }

  /**
   * Saves something, unless the user thinks better of it; what fails can be tried again.
   *
   * @param title of the question where to
   * @param name what the file is called if the user leaves it so
   */
  public void save(String title, String name, Writing writing) {
    choosers.save(title, name).ifPresent(target -> write(target, writing));
  }

  private void write(Path target, Writing writing) {
    WritingTask task = new WritingTask(target, writing);
    task.setOnSucceeded(event -> notices.info(done.apply(target)));
    task.setOnFailed(
        event ->
            notices.error(
                Phrases.of(String.valueOf(task.getException().getMessage())),
                () -> write(target, writing)));
    tasks.start(task);
  }

  /** Writes a file off the FX thread. */
  public static final class WritingTask extends Task<@Nullable Void> {

    private final Path target;
    private final Writing writing;

    /** Of one file. */
    public WritingTask(Path target, Writing writing) {
      this.target = target;
      this.writing = writing;
    }

    @Override
    protected @Nullable Void call() throws IOException {
      writing.to(target);
      return null;
    }
  }
}
