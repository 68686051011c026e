package org.parallelworkbench.workbench;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.export.AtomicFile;
import org.parallelworkbench.pipeline.Pipeline;

/** Keeps a {@link Workbench} in a JSON file. */
public final class WorkbenchFile {

  /** How its names end: JSON for every editor, and still told apart from other JSON. */
  public static final String EXTENSION = ".workbench.json";

  /** A million files with long paths; what is larger was not written by this program. */
  private static final long MOST_BYTES = 512_000_000;

  /**
   * What was read.
   *
   * @param problems sentences on what was left out, none if nothing was
   * @param newer whether a newer version of the program wrote it, so that saving over it would lose
   *     what this one does not know
   */
  public record Loaded(Workbench workbench, List<String> problems, boolean newer) {}

  private WorkbenchFile() {}

  /** Whether a name is a workbench file's. */
  public static boolean isNamed(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
  }

  /** The same path with the extension, if it lacks it. */
  public static Path named(Path path) {
    if (isNamed(path)) {
      return path;
    }
    String name = String.valueOf(path.getFileName());
    int plain = name.toLowerCase(Locale.ROOT).lastIndexOf(".json");
    boolean isJson = plain > 0 && plain + ".json".length() == name.length();
    return path.resolveSibling((isJson ? name.substring(0, plain) : name) + EXTENSION);
  }

  /** What people call it: its name without the extension. */
  public static String title(Path path) {
    String name = String.valueOf(path.getFileName());
    return isNamed(path) && name.length() > EXTENSION.length()
        ? name.substring(0, name.length() - EXTENSION.length())
        : name;
  }

  /**
   * Reads a file. Whether the files it names exist is not looked at.
   *
   * @param pipelines those that are installed; the first is chosen where the file's is not
   * @param engines those that are installed
   * @throws IOException if it is no workbench file or cannot be read, with a sentence for people
   */
  public static Loaded read(Path file, List<Pipeline> pipelines, List<Engine> engines)
      throws IOException {
    Path place = file.toAbsolutePath().normalize();
    try {
      if (Files.isDirectory(place)) {
        throw new IOException("it is a folder");
      }
      if (Files.size(place) > MOST_BYTES) {
        throw new IOException("it is too large for a workbench file");
      }
      return new WorkbenchReader(place, pipelines, engines).read(Files.readString(place));
    } catch (IOException e) {
      throw new IOException(
          "Cannot open “" + file + "”: " + reason(e) + ". Nothing is changed.", e);
    }
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "it does not exist";
      case AccessDeniedException _ -> "no permission to read it";
      case MalformedInputException _ -> "it is not text in UTF-8";
      default ->
          failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    };
  }

  /**
   * Writes a file whole or not at all.
   *
   * @throws IOException if it cannot be written, with a sentence for people
   */
  public static void write(Path file, Workbench workbench) throws IOException {
    String json = WorkbenchWriter.json(workbench, file.toAbsolutePath().normalize());
    AtomicFile.writeText(file, out -> out.write(json));
  }
}
