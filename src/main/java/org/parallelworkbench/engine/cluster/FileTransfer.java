package org.parallelworkbench.engine.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.bytes.ByteSource;
import org.parallelworkbench.pipeline.bytes.ByteSources;

/**
 * How workers elsewhere get at files. Immutable.
 *
 * @param send whether their bytes are sent; else the workers open them
 * @param localFolder of files that workers open: a folder here; empty if their paths are the same
 *     everywhere
 * @param remoteFolder what that folder is called where the workers are
 */
public record FileTransfer(boolean send, String localFolder, String remoteFolder) {

  /** Every worker finds every file where it is here. */
  public static final FileTransfer SAME_PATHS = new FileTransfer(false, "", "");

  /** Workers see none of the files. */
  public static final FileTransfer SEND_BYTES = new FileTransfer(true, "", "");

  /** The most bytes of a file that can be sent. */
  public static final long MOST_BYTES = 1 << 30;

  private static final int BUFFER = 1 << 16;

  /** Workers find the files of a folder in another one. */
  public static FileTransfer mapped(String localFolder, String remoteFolder) {
    return new FileTransfer(false, localFolder, remoteFolder);
  }

  /**
   * Makes a file ready for a worker.
   *
   * @param opened whether the pipeline opens files, and not only looks at their names
   * @throws IOException if it has to be read here and cannot be
   * @throws RefusedException if it is nothing that can be sent
   */
  public RemoteFile prepare(int index, SourceFile file, boolean opened)
      throws IOException, RefusedException {
    if (!opened || !send) {
      return new RemoteFile(
          index, file, opened ? remotePath(file.path()) : file.path().toString(), null);
    }
    return new RemoteFile(index, file, file.name(), bytes(file));
  }

  private String remotePath(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    if (localFolder.isEmpty()) {
      return absolute.toString();
    }
    Path folder = Path.of(localFolder).toAbsolutePath().normalize();
    if (!absolute.startsWith(folder)) {
      return absolute.toString();
    }
    String rest = folder.relativize(absolute).toString().replace('\\', '/');
    return remoteFolder.endsWith("/") ? remoteFolder + rest : remoteFolder + "/" + rest;
  }

  private static byte[] bytes(SourceFile file) throws IOException, RefusedException {
    if (file.size() > MOST_BYTES) {
      throw tooLarge();
    }
    try (ByteSource source = ByteSources.open(file)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.max(BUFFER, file.size()));
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
      while (source.read(buffer) >= 0) {
        bytes.write(buffer.array(), 0, buffer.position());
        buffer.clear();
        if (bytes.size() > MOST_BYTES) {
          throw tooLarge();
        }
      }
      return bytes.toByteArray();
    }
  }

  private static RefusedException tooLarge() {
    return new RefusedException(
        "too large to be sent to a cluster: put it into a folder that the workers can read");
  }
}
