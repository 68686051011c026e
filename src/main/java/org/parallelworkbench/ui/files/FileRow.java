package org.parallelworkbench.ui.files;

import java.nio.file.Path;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.files.VisibleText;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * One row of the file list: a file and its state in the run, which alone changes, or the head of a
 * folder with what its files add up to. Light enough for a hundred thousand of them. Used on the FX
 * thread only.
 */
public final class FileRow {

  /** Hears of every change of state, so that sums over all rows need not be counted anew. */
  @FunctionalInterface
  interface Watcher {

    /** A row went from one state to another. */
    void changed(FileRow row, RowState before, RowState after);
  }

  private static final SourceFile NO_FILE = new SourceFile(Path.of(""), SourceFile.UNKNOWN_SIZE);

  private final SourceFile file;
  private final String name;
  private final Watcher watcher;
  private final ObjectProperty<RowState> state = new SimpleObjectProperty<>(RowState.Idle.READY);

  FileRow(SourceFile file, Watcher watcher) {
    this(file, VisibleText.of(file.name()), watcher);
  }

  private FileRow(SourceFile file, String name, Watcher watcher) {
    this.file = file;
    this.name = name;
    this.watcher = watcher;
  }

  /**
   * The head of a folder, which stands among the rows on screen but is no file of the list.
   *
   * @param folder what the folder is called, which need not be a path
   */
  static FileRow head(String folder) {
    FileRow head = new FileRow(NO_FILE, folder, (row, before, after) -> {});
    head.show(new RowState.Folder(true, SourceFile.UNKNOWN_SIZE, 0, Counts.NONE, Map.of()));
    return head;
  }

  /** Whether this is the head of a folder. */
  boolean isHead() {
    return state.get() instanceof RowState.Folder;
  }

  /** The file. */
  public SourceFile file() {
    return file;
  }

  /** The file's name as it can be shown, kept at hand for sorting and searching. */
  String name() {
    return name;
  }

  /** Where the file is in the run. */
  public RowState state() {
    return state.get();
  }

  /** Where the file is in the run. */
  public ReadOnlyObjectProperty<RowState> stateProperty() {
    return state;
  }

  /** Forgets any run. */
  public void reset() {
    change(RowState.Idle.READY);
  }

  /** Says that a run will get to this file. */
  public void queue() {
    change(RowState.Idle.QUEUED);
  }

  /** Shows what happened to this file in a run. */
  public void show(RunEvent event) {
    change(
        switch (event) {
          case RunEvent.Working working ->
              new RowState.Working(working.stage(), working.fraction(), working.worker());
          case RunEvent.SliceEnded ended -> state.get();
          case RunEvent.Retrying retrying -> new RowState.Waiting(retrying);
          case RunEvent.Finished finished -> new RowState.Finished(finished.result());
        });
  }

  /** Shows what the files below a head add up to. */
  void show(RowState.Folder folder) {
    change(folder);
  }

  private void change(RowState after) {
    RowState before = state.get();
    state.set(after);
    watcher.changed(this, before, after);
  }
}
