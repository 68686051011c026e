package org.parallelworkbench.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the program's own files are on this computer. */
public final class UserFolders {

  private static final String NAME = "parallel-workbench";

  private UserFolders() {}

  /**
   * The folder for settings, by the operating system's convention. The system property {@code
   * parallelworkbench.settings} names another. It need not exist yet.
   */
  public static Path settings() {
    String chosen = System.getProperty("parallelworkbench.settings");
    if (chosen != null) {
      return Path.of(chosen);
    }
    if (isWindows()) {
      return folder("APPDATA", home().resolve("AppData").resolve("Roaming"));
    }
    if (isMac()) {
      return home().resolve("Library").resolve("Application Support").resolve(NAME);
    }
    return folder("XDG_CONFIG_HOME", home().resolve(".config"));
  }

  /**
   * The folder for logs, by the operating system's convention. The system property {@code
   * parallelworkbench.logs} names another. It need not exist yet.
   */
  public static Path logs() {
    String chosen = System.getProperty("parallelworkbench.logs");
    if (chosen != null) {
      return Path.of(chosen);
    }
    if (isWindows()) {
      return folder("LOCALAPPDATA", home().resolve("AppData").resolve("Local")).resolve("logs");
    }
    if (isMac()) {
      return home().resolve("Library").resolve("Logs").resolve(NAME);
    }
    return folder("XDG_STATE_HOME", home().resolve(".local").resolve("state")).resolve("logs");
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home"));
  }

  /** Not by a part of the name: Darwin has “win” in it. */
  private static boolean isWindows() {
    return os().startsWith("windows");
  }

  private static boolean isMac() {
    return os().startsWith("mac");
  }

  private static String os() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT);
  }

  /**
   * The folder for what the program gathers, such as its history, by the operating system's
   * convention. The system property {@code parallelworkbench.data} names another. It need not exist
   * yet.
   */
  public static Path data() {
    String chosen = System.getProperty("parallelworkbench.data");
    if (chosen != null) {
      return Path.of(chosen);
    }
    Path home = Path.of(System.getProperty("user.home"));
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      return folder("LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
    }
    if (os.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve(NAME);
    }
    return folder("XDG_DATA_HOME", home.resolve(".local").resolve("share"));
  }

  private static Path folder(String variable, Path otherwise) {
    @Nullable String base = System.getenv(variable);
    return (base == null || base.isBlank() ? otherwise : Path.of(base)).resolve(NAME);
  }

  /**
   * The folder for what can be made anew, by the operating system's convention. The system property
   * {@code parallelworkbench.cache} names another. It need not exist yet.
   */
  public static Path cache() {
    String chosen = System.getProperty("parallelworkbench.cache");
    if (chosen != null) {
      return Path.of(chosen);
    }
    if (isWindows()) {
      return folder("LOCALAPPDATA", home().resolve("AppData").resolve("Local")).resolve("cache");
    }
    if (isMac()) {
      return home().resolve("Library").resolve("Caches").resolve(NAME);
    }
    return folder("XDG_CACHE_HOME", home().resolve(".cache"));
  }

  /** The folder of bundled sample texts, if this installation has it. */
  public static Optional<Path> samples() {
    return bundled("parallelworkbench.samples");
  }

  /** The folder with the user guide's chapters, if this installation has it. */
  public static Optional<Path> guide() {
    return bundled("parallelworkbench.guide");
  }

  private static Optional<Path> bundled(String property) {
    return Optional.ofNullable(System.getProperty(property))
        .map(Path::of)
        .filter(Files::isDirectory);
  }
}
