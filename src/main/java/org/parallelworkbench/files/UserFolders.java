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
    Path home = Path.of(System.getProperty("user.home"));
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      return folder("APPDATA", home.resolve("AppData").resolve("Roaming"));
    }
    if (os.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve(NAME);
    }
    return folder("XDG_CONFIG_HOME", home.resolve(".config"));
  }

  private static Path folder(String variable, Path otherwise) {
    @Nullable String base = System.getenv(variable);
    return (base == null || base.isBlank() ? otherwise : Path.of(base)).resolve(NAME);
  }

  /** The folder of bundled sample texts, if this installation has it. */
  public static Optional<Path> samples() {
    return Optional.ofNullable(System.getProperty("parallelworkbench.samples"))
        .map(Path::of)
        .filter(Files::isDirectory);
  }
}
