package org.parallelworkbench.ui.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parallelworkbench.export.AtomicFile;

/**
 * Keeps the {@link LanguageChoice}. It has a file of its own beside the other settings, as it must
 * be known before anything of the window is made.
 */
public final class LanguageStore {

  private static final System.Logger LOGGER = System.getLogger(LanguageStore.class.getName());

  private final Path folder;
  private final Path file;

  /**
   * @param folder where settings are kept; it need not exist yet
   */
  public LanguageStore(Path folder) {
    this.folder = folder;
    file = folder.resolve("language.txt");
  }

  /** The language chosen last; the system's if there is none, or it cannot be read. */
  public LanguageChoice load() {
    try {
      return Files.exists(file)
          ? LanguageChoice.valueOf(Files.readString(file).strip())
          : LanguageChoice.SYSTEM;
    } catch (IOException | IllegalArgumentException e) {
      LOGGER.log(System.Logger.Level.WARNING, "the language cannot be read", e);
      return LanguageChoice.SYSTEM;
    }
  }

  /**
   * Keeps a choice for the next start.
   *
   * @throws IOException if it cannot be written, with a sentence for people; the old one stays
   */
  public void save(LanguageChoice choice) throws IOException {
    AtomicFile.createFolder(folder);
    AtomicFile.writeText(file, out -> out.write(choice.name() + "\n"));
  }
}
