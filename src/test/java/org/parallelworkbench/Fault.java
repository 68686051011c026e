package org.parallelworkbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * What tests do to the program, counted: each fault when it is injected, and again when the test
 * has seen that the program survived it. With the system property {@code soak.figures} the counts
 * are written to that file when the tests end.
 */
public enum Fault {
  KILL("kills of a process"),
  FULL_DISK("full disks"),
  HOSTILE_FILE("hostile files"),
  SPOILED_TEXT("spoiled workbench files, settings and CSV texts"),
  ODD_COMMAND("odd command lines");

  private static final AtomicLong LOST = new AtomicLong();

  static {
    String target = System.getProperty("soak.figures", "");
    if (!target.isEmpty()) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> write(Path.of(target))));
    }
  }

  private final String words;
  private final AtomicLong injected = new AtomicLong();
  private final AtomicLong survived = new AtomicLong();

  Fault(String words) {
    this.words = words;
  }

  /** Says that this is done to the program now. */
  public void inject() {
    injected.incrementAndGet();
  }

  /** Says that the program has come through one of these as it promises. */
  public void survive() {
    survived.incrementAndGet();
  }

  /** Says that so many results are missing that should be there. */
  public static void lost(long results) {
    LOST.addAndGet(results);
  }

  private static void write(Path target) {
    try {
      Files.writeString(target, figures() + System.lineSeparator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String figures() {
    String kinds =
        Arrays.stream(values())
            .map(fault -> String.format(Locale.ROOT, "%,d %s", fault.injected.get(), fault.words))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "Faults injected: %,d (%s); survived: %,d; results lost: %,d",
        Arrays.stream(values()).mapToLong(fault -> fault.injected.get()).sum(),
        kinds,
        Arrays.stream(values()).mapToLong(fault -> fault.survived.get()).sum(),
        LOST.get());
  }
}
