package org.parallelworkbench.libraries;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.text.DocumentReader;
import org.parallelworkbench.pipeline.text.Documents;

/** Reads documents with Apache Tika, which is loaded when the first file is read. Thread-safe. */
public final class DocumentLibraries implements Documents.Source {

  /** What {@code run.sh} calls them. */
  public static final String KIND = "documents";

  private static final String JAR = "documents.jar";

  private static final String NOWHERE =
      "the program was started without ./run.sh, which knows where Apache Tika is";

  private final @Nullable OptionalLibraries libraries;
  private @Nullable DocumentReader reader;

  /** Loads Tika from here, or from nowhere. */
  public DocumentLibraries(@Nullable OptionalLibraries libraries) {
    this.libraries = libraries;
  }

  /** What the system properties name with which the program is started. */
  public static DocumentLibraries configured() {
    Optional<Path> tika = OptionalLibraries.folder("parallelworkbench.tika");
    return new DocumentLibraries(
        OptionalLibraries.folder("parallelworkbench.documents")
            .flatMap(bridge -> tika.map(home -> in(home, bridge)))
            .orElse(null));
  }

  /**
   * Those of two folders.
   *
   * @param tika has Tika's jars in a folder {@code jars}
   * @param bridge has this program's jar that needs them
   */
  public static OptionalLibraries in(Path tika, Path bridge) {
    return new OptionalLibraries(
        "Apache Tika", tika.resolve("jars"), bridge.resolve(JAR), "./run.sh documents install");
  }

  @Override
  public Optional<String> obstacle() {
    return libraries == null ? Optional.of(NOWHERE) : libraries.obstacle();
  }

  @Override
  public synchronized DocumentReader reader() throws RefusedException {
    DocumentReader loaded = reader;
    if (loaded == null) {
      loaded = load();
      reader = loaded;
    }
    return loaded;
  }

  private DocumentReader load() throws RefusedException {
    if (libraries == null) {
      throw new RefusedException(NOWHERE);
    }
    try {
      return libraries.load(DocumentReader.class);
    } catch (LibrariesException e) {
      System.getLogger(DocumentLibraries.class.getName())
          .log(System.Logger.Level.WARNING, "documents cannot be read", e);
      throw new RefusedException(e.reason());
    }
  }
}
