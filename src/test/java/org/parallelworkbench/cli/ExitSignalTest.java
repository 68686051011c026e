package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ExitSignalTest {

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there")
  void aProcessThatIsToldToEndSavesItsWorkFirst() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = location(ExitSignal.class) + ":" + location(Child.class);
    Process child =
        new ProcessBuilder(java, "-cp", classes, Child.class.getName())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = child.inputReader()) {
      assertThat(output.readLine()).isEqualTo("working");
      // By its handle, because the process itself would close the output, too.
      child.toHandle().destroy();

      assertThat(output.lines().toList()).containsExactly("stopping", "saved");
    } finally {
      child.destroyForcibly();
    }
  }

  private static Path location(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** A process that works until it is told to end, and then has something to save. */
  static final class Child {

    private Child() {}

    public static void main(String[] args) throws InterruptedException {
      CountDownLatch stopped = new CountDownLatch(1);
      Runnable stop =
          () -> {
            System.out.println("stopping");
            stopped.countDown();
          };
      try (var _ = new ExitSignal().onStop(stop)) {
        System.out.println("working");
        stopped.await();
        System.out.println("saved");
      }
    }
  }
}
