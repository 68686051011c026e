package org.parallelworkbench.ui.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.libraries.DocumentLibraries;
import org.parallelworkbench.libraries.LibraryInstaller;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.Notices;

/** What reading documents needs is explained, and installed from the window. */
class DocumentsSetUpTest extends FxTest {

  private final AppExecutor tasks = new AppExecutor();
  private final AtomicInteger installed = new AtomicInteger();
  @TempDir private Path folder;
  private @Nullable Notices notices;
  private @Nullable DocumentsSetUp setUp;

  @AfterEach
  void end() {
    tasks.close();
  }

  private void open(Optional<LibraryInstaller> installer) {
    show(
        1000,
        700,
        () -> {
          Notices made = new Notices(new Pane());
          notices = made;
          setUp =
              new DocumentsSetUp(
                  stage(),
                  () -> Optional.of("Apache Tika is not in /cache; set it up with run.sh"),
                  installer,
                  tasks,
                  made,
                  installed::incrementAndGet);
          return made.root();
        });
    onFx(() -> Objects.requireNonNull(setUp).show());
  }

  private Optional<LibraryInstaller> installer(String... lines) throws IOException {
    Path script = folder.resolve("run.sh");
    Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return Optional.of(new LibraryInstaller(script, DocumentLibraries.KIND));
  }

  private void awaitNotice(String part) {
    await(
        part,
        () ->
            notices != null
                && notices.root().isShowing()
                && notices.root().getText().contains(part));
  }

  private Button button(String text) {
    return lookup((Node it) -> it instanceof Button b && b.getText().equals(text)).queryButton();
  }

  @Test
  void saysWhatIsMissingAndTheCommandThatGetsIt() {
    open(Optional.empty());

    assertThat(lookup("#setupState").queryAs(Label.class).getText())
        .isEqualTo("Now: Apache Tika is not in /cache; set it up with run.sh.");
    assertThat(lookup("#setupCommand").queryAs(TextField.class).getText())
        .isEqualTo("./run.sh documents install");
    assertThat(
            lookup((Node it) -> it instanceof Button b && b.getText().equals("Install now"))
                .tryQuery())
        .isEmpty();

    onFx(() -> button("Copy").fire());
    assertThat(fromFx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("./run.sh documents install");
    onFx(() -> button("Close").fire());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void installsIt() throws IOException {
    open(installer("echo \"$@\" >" + folder.resolve("said")));

    onFx(() -> button("Install now").fire());
    awaitNotice("Apache Tika is installed");

    assertThat(installed).hasValue(1);
    assertThat(folder.resolve("said")).hasContent("documents install");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void anInstallationThatFailsSaysWhy() throws IOException {
    open(installer("echo Maven is missing.", "exit 3"));

    onFx(() -> button("Install now").fire());
    awaitNotice("Apache Tika could not be installed. Maven is missing.");

    assertThat(installed).hasValue(0);
  }
}
