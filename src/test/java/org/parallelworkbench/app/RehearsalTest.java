package org.parallelworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session that plays itself, in a process of its own as {@code run.sh} starts it. */
class RehearsalTest {

  @TempDir Path folder;

  @Test
  void playsToItsEndAndLeavesTheUsersSettingsAlone() throws IOException, InterruptedException {
    Path users = folder.resolve("user");
    Path own = folder.resolve("own");
    Path log = folder.resolve("log");

    Process rehearsal =
        new ProcessBuilder(command(users, own))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(rehearsal.waitFor()).as(() -> read(log)).isZero();
    assertThat(own.resolve("settings.json")).exists();
    assertThat(users).doesNotExist();
  }

  private static List<String> command(Path users, Path own) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--module-path",
        System.getProperty("jdk.module.path"),
        "--enable-native-access=javafx.graphics,org.xerial.sqlitejdbc",
        "-Dglass.platform=Headless",
        "-Dprism.order=sw",
        "-Dparallelworkbench.settings=" + users,
        "-Dparallelworkbench.data=" + users,
        "-Dparallelworkbench.samples=" + System.getProperty("parallelworkbench.samples"),
        "-m",
        "org.parallelworkbench/org.parallelworkbench.app.Rehearsal",
        own.toString());
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
