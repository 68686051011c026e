package org.parallelworkbench.engine.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers a secret in a file that nobody but its owner can read. */
public final class SecretFile {

  private static final String NAME = "secret";

  private final PrivateFolder folder;

  /**
   * @param folder a folder for nothing else, which need not exist yet
   */
  public SecretFile(Path folder) {
    this.folder = new PrivateFolder(folder);
  }

  /** What is remembered, if anything is and can be read. */
  public Optional<Secret> load() {
    if (!Files.exists(folder.path(NAME))) {
      return Optional.empty();
    }
    try {
      return Optional.of(Secret.of(folder.read(NAME)));
    } catch (IOException e) {
      System.getLogger(SecretFile.class.getName())
          .log(System.Logger.Level.WARNING, "the secret cannot be read", e);
      return Optional.empty();
    }
  }

  /**
   * Remembers a secret in place of the last one.
   *
   * @throws IOException if that cannot be done
   */
  public void save(Secret secret) throws IOException {
    folder.make();
    folder.write(NAME, secret.reveal());
  }

  /** Remembers none. */
  public void forget() {
    folder.delete(NAME);
  }
}
