package org.parallelworkbench.ui.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.concurrent.Task;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.plugins.PluginJars;
import org.parallelworkbench.plugins.Plugins;
import org.parallelworkbench.ui.common.FxTest;

class PluginsDialogTest extends FxTest {

  @TempDir private Path folder;
  private final AtomicInteger changes = new AtomicInteger();

  @BeforeEach
  void makePlugins() throws IOException {
    Path jars = Files.createDirectory(folder.resolve("plugins"));
    String source = PluginJars.source("mine", "").replace("package test;", "package a;");
    PluginJars.of(jars.resolve("mine.jar"), "a.Mine", source);
    Files.writeString(jars.resolve("wrong.jar"), "no JAR");
  }

  @AfterEach
  void removePlugins() {
    Pipelines.add(java.util.List.of());
  }

  private void open() {
    show(600, 600, StackPane::new);
    onFx(
        () ->
            new PluginsDialog(
                    stage(),
                    new Plugins(folder.resolve("plugins")),
                    Task::run,
                    changes::incrementAndGet)
                .show());
  }

  @Test
  void showsWhatThereIsAndEnablesIt() {
    open();
    assertThat(lookup("mine.jar").tryQuery()).isPresent();
    assertThat(lookup("Off. None of it has been run.").tryQuery()).isPresent();
    assertThat(Pipelines.byId("mine")).isEmpty();

    clickOn("Enable");
    assertThat(lookup("On: Mine").tryQuery()).isPresent();
    assertThat(Pipelines.byId("mine")).isPresent();
    assertThat(changes).hasValue(2);

    clickOn("Disable");
    assertThat(Pipelines.byId("mine")).isEmpty();
  }

  @Test
  void saysWhyOneCannotBeUsed() throws IOException {
    Files.delete(folder.resolve("plugins/mine.jar"));
    open();
    clickOn("Enable");
    assertThat(lookup("#pluginsProblem").queryAs(Label.class).getText())
        .isEqualTo("Still off: it is no JAR, or an empty one.");
  }

  @Test
  void saysWhenThereIsNone() throws IOException {
    Files.delete(folder.resolve("plugins/mine.jar"));
    Files.delete(folder.resolve("plugins/wrong.jar"));
    open();
    assertThat(lookup("There is no JAR in this folder.").tryQuery()).isPresent();
  }
}
