package org.parallelworkbench.engine.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder whose files nobody but their owner can read, where the file system can see to that. */
final class PrivateFolder {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path folder;

  PrivateFolder(Path folder) {
    this.folder = folder;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Makes it if there is none. */
  void make() throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, only("rwx------"));
    } else if (POSIX) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  String read(String name) throws IOException {
    return Files.readString(path(name));
  }

  /** Whether a file has this text in it, which may be read while it is written. */
  boolean contains(String name, String text) {
    try {
      return new String(Files.readAllBytes(path(name)), StandardCharsets.UTF_8).contains(text);
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes a file anew, which at no moment anybody else can read. */
  void write(String name, String text) throws IOException {
    Files.deleteIfExists(path(name));
    Files.createFile(path(name), only("rw-------"));
    Files.writeString(path(name), text);
  }

  /** Deletes a file, if it can be. */
  void delete(String name) {
    try {
      Files.deleteIfExists(path(name));
    } catch (IOException e) {
      System.getLogger(PrivateFolder.class.getName())
          .log(System.Logger.Level.WARNING, "cannot delete " + path(name), e);
    }
  }

  private static FileAttribute<?>[] only(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
