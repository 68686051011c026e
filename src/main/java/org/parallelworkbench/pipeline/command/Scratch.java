package org.parallelworkbench.pipeline.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.bytes.ByteSource;

/** A temporary folder for the work on one file, with everything in it gone when closed. */
final class Scratch implements Closeable {

  private static final int BUFFER = 64 * 1024;

  private final Path folder;

  private Scratch(Path folder) {
    this.folder = folder;
  }

  static Scratch make() throws IOException {
    return new Scratch(Files.createTempDirectory("parallel-workbench-"));
  }

  /** Where a file of this name would be. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * Writes bytes to a file of a folder of its own.
   *
   * @param name the file's name, which may be anything
   * @throws RefusedException if no file here can have that name
   */
  Path unpack(String name, ByteSource source) throws IOException, RefusedException {
    Path own = Files.createDirectory(file("input"));
    Path target = child(own, name);
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try (FileChannel out =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (source.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        buffer.clear();
      }
    }
    return target;
  }

  private static Path child(Path folder, String name) throws RefusedException {
    try {
      Path child = folder.resolve(name);
      if (child.normalize().equals(child) && folder.equals(child.getParent())) {
        return child;
      }
    } catch (InvalidPathException e) {
      // Said below, as for a name that leads elsewhere.
    }
    throw new RefusedException("no file here can have its name: unpack it under another one");
  }

  /** What cannot be deleted, as a program still has it open, is left to the system. */
  @Override
  public void close() {
    try {
      Files.walkFileTree(folder, new Deleting());
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
        throws IOException {
      Files.delete(visited);
      return FileVisitResult.CONTINUE;
    }
  }
}
