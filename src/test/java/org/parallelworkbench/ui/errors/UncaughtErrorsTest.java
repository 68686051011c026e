package org.parallelworkbench.ui.errors;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.DialogPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.log.LogControl;
import org.parallelworkbench.log.LogLevel;
import org.parallelworkbench.ui.common.FxTest;

/** Faults are told in one dialog, with a report to copy, and the program goes on. */
class UncaughtErrorsTest extends FxTest {

  private static final LogControl LOG =
      new LogControl() {
        @Override
        public void setLevel(LogLevel level) {}

        @Override
        public Path folder() {
          return Path.of("/the/logs");
        }
      };

  private final List<Path> opened = new ArrayList<>();
  private @Nullable UncaughtErrors errors;

  @BeforeEach
  void makeErrors() {
    show(600, 400, Pane::new);
    errors = new UncaughtErrors(stage(), LOG, () -> Map.of("Pipeline", "terms"), opened::add);
  }

  private void fail(Throwable fault) {
    requireNonNull(errors).uncaughtException(Thread.currentThread(), fault);
    settle();
  }

  private DialogPane dialog() {
    return lookup(".dialog-pane").queryAs(DialogPane.class);
  }

  @Test
  void manyFaultsAreOneDialogWithAReport() {
    fail(new IllegalStateException("the first"));
    fail(new IllegalStateException("the second"));
    fail(new IllegalStateException("the third"));

    assertThat(lookup(".dialog-pane").queryAll()).hasSize(1);
    assertThat(fromFx(() -> dialog().getHeaderText()))
        .isEqualTo("Something went wrong inside the program, and 2 more times since");
    assertThat(fromFx(() -> dialog().getContentText()))
        .startsWith("The program goes on, and your files are as they were.")
        .contains("The log in /the/logs has the same.");

    clickOn("Copy report");
    assertThat(fromFx(() -> Clipboard.getSystemClipboard().getString()))
        .contains("Pipeline: terms", "Followed by 2 more", "IllegalStateException: the first");
    clickOn("Open log folder");
    assertThat(opened).containsExactly(Path.of("/the/logs"));
    assertThat(lookup(".dialog-pane").queryAll()).hasSize(1);

    clickOn("Close");
    fail(new IllegalStateException("a later one"));
    assertThat(fromFx(() -> dialog().getHeaderText()))
        .isEqualTo("Something went wrong inside the program");
  }

  @Test
  void saysWhatToDoWhenTheMemoryRanOut() {
    fail(new IllegalStateException("a worker stopped", new OutOfMemoryError("Java heap space")));

    assertThat(fromFx(() -> dialog().getContentText())).startsWith("The memory ran out.");
  }

  @Test
  void saysWhatToDoAfterAStackOverflow() {
    fail(new StackOverflowError());

    assertThat(fromFx(() -> dialog().getContentText()))
        .startsWith("Something was nested too deeply.");
  }
}
