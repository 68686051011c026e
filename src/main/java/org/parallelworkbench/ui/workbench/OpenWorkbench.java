package org.parallelworkbench.ui.workbench;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.files.ListedFile;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.files.FileRow;
import org.parallelworkbench.workbench.Workbench;
import org.parallelworkbench.workbench.WorkbenchFile;

/**
 * The workbench file that is open, if any, and whether the window has changed since it was saved.
 * Used on the FX thread only.
 */
final class OpenWorkbench {

  /** Comparing a hundred thousand paths takes milliseconds, which is too much for every change. */
  private static final Duration PAUSE = Duration.millis(300);

  private final Texts texts = new Texts(OpenWorkbench.class);
  private final WorkbenchParts parts;
  private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final PauseTransition checking = new PauseTransition(PAUSE);
  private @Nullable Workbench saved;

  OpenWorkbench(WorkbenchParts parts) {
    this.parts = parts;
    checking.setOnFinished(event -> check());
    parts.files().rows().addListener((ListChangeListener<FileRow>) change -> checkSoon());
    parts.onChange(this::checkSoon);
  }

  /** The file, or null while the work has no name. */
  ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Whether something of a named workbench is not saved. */
  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /**
   * The window's title: the file's name, with a mark if it has changed, before the rest.
   *
   * @param rest what there is to say without a name, too
   */
  StringBinding titleBinding(ObservableStringValue rest) {
    return Bindings.createStringBinding(
        () -> {
          Path path = file.get();
          return path == null
              ? rest.get()
              : texts.get(
                  "title.named",
                  (changed.get() ? "• " : "") + WorkbenchFile.title(path),
                  rest.get());
        },
        file,
        changed,
        rest);
  }

  /** The work has no name any more. */
  void forget() {
    file.set(null);
    saved = null;
    check();
  }

  /** The window shows what this file holds, or will when these files have been looked at. */
  void opened(Path path, List<ListedFile> files) {
    saved = parts.capture().withFiles(files);
    file.set(path);
    changed.set(false);
    checkSoon();
  }

  /** This has been saved as this file. */
  void saved(Path path, Workbench workbench) {
    saved = workbench;
    file.set(path);
    check();
  }

  /** Looks whether anything has changed. */
  boolean check() {
    checking.stop();
    if (parts.files().scanningProperty().get()) {
      checkSoon();
    } else {
      changed.set(file.get() != null && !parts.capture().equals(saved));
    }
    return changed.get();
  }

  private void checkSoon() {
    if (file.get() != null) {
      checking.playFromStart();
    }
  }
}
