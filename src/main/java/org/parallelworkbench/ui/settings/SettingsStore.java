package org.parallelworkbench.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.parallelworkbench.export.AtomicFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@link UserSettings} in a JSON file. */
public final class SettingsStore {

  /**
   * What was read.
   *
   * @param problems sentences on what was ignored
   */
  public record Loaded(UserSettings settings, List<String> problems) {}

  /** A settings file that cannot be understood, and was set aside. */
  public static final class BrokenSettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path keptAs;

    BrokenSettingsException(Path keptAs, Throwable cause) {
      super("settings cannot be read", cause);
      this.keptAs = keptAs;
    }

    /** Where the file is now. */
    Path keptAs() {
      return keptAs;
    }
  }

  /** A class of its own, so that a first start, which has nothing to read, does without it. */
  private static final class Json {
    static final JsonMapper MAPPER =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private final Path folder;
  private final Path file;

  /**
   * @param folder where settings are kept; it need not exist yet
   */
  public SettingsStore(Path folder) {
    this.folder = folder;
    file = folder.resolve("settings.json");
  }

  /** Where settings are kept. */
  public Path folder() {
    return folder;
  }

  /** The settings of the last time, or empty if there are none. */
  public Optional<Loaded> load() throws BrokenSettingsException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(SettingsReader.read(Files.readString(file)));
    } catch (IOException e) {
      throw new BrokenSettingsException(setAside(), e);
    }
  }

  private Path setAside() {
    String name =
        "settings.broken-" + LocalDateTime.now(ZoneId.systemDefault()).format(TIME) + ".json";
    try {
      return Files.move(file, file.resolveSibling(name));
    } catch (IOException e) {
      // It stays where it is, and is replaced when settings are saved.
      return file;
    }
  }

  /**
   * Replaces the stored settings.
   *
   * @throws IOException if they cannot be written, with a sentence for people; the old ones stay
   */
  public void save(UserSettings settings) throws IOException {
    String json = Json.MAPPER.writeValueAsString(settings);
    AtomicFile.createFolder(folder);
    AtomicFile.writeText(file, out -> out.write(json));
  }
}
