package org.parallelworkbench.export;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Writes files whole or not at all: a reader sees the old content or the new, never a part, and a
 * failure leaves the old content where it was.
 *
 * <p>A symbolic link stays; what it points to is replaced. A device or pipe, such as {@code
 * /dev/stdout}, is written to directly. Every {@link IOException} thrown here has a message for
 * people that names the file and says what to do.
 */
public final class AtomicFile {

  /**
   * What to write.
   *
   * @param <T> where it is written to
   */
  @FunctionalInterface
  public interface Content<T> {

    /** Writes it; need not flush, must not close. */
    void writeTo(T out) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes text in UTF-8.
   *
   * @throws IOException if the content threw one, or the file cannot be written
   */
  public static void writeText(Path target, Content<? super Writer> content) throws IOException {
    write(
        target,
        bytes -> {
          Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
          content.writeTo(out);
          out.flush();
        });
  }

  /**
   * Writes bytes.
   *
   * @throws IOException if the content threw one, or the file cannot be written
   */
  public static void write(Path target, Content<? super OutputStream> content) throws IOException {
    requireWritable(target);
    try {
      if (Places.isDeviceOrPipe(target)) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
          content.writeTo(out);
        }
      } else {
        replace(Places.followLinks(target), content);
      }
    } catch (IOException e) {
      throw new IOException(WriteProblem.describe(target, e), e);
    }
  }

  /**
   * Looks whether a file could be written, without touching it: something to do before work whose
   * results would be lost.
   *
   * @throws IOException if it could not
   */
  public static void requireWritable(Path target) throws IOException {
    String problem = WriteProblem.foresee(target);
    if (!problem.isEmpty()) {
      throw new IOException(problem);
    }
  }

  /**
   * Makes sure that a folder exists.
   *
   * @throws IOException if it cannot be created, with a message for people
   */
  public static void createFolder(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IOException(WriteProblem.describe(folder, e), e);
    }
  }

  private static void replace(Path place, Content<? super OutputStream> content)
      throws IOException {
    // A short name of its own: the target's with something added might be too long.
    Path temporary = place.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      Files.createFile(temporary);
      fill(temporary, content);
      copyPermissions(place, temporary);
      move(temporary, place);
    } catch (IOException | RuntimeException | Error e) {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException undeleted) {
        e.addSuppressed(undeleted);
      }
      throw e;
    }
  }

  private static void fill(Path temporary, Content<? super OutputStream> content)
      throws IOException {
    // Not a channel: that would fail on a thread that has been interrupted to cancel a run.
    try (FileOutputStream file = new FileOutputStream(temporary.toFile())) {
      OutputStream out = new BufferedOutputStream(file);
      content.writeTo(out);
      out.flush();
      file.getFD().sync();
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (source != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, source.readAttributes().permissions());
    }
  }

  private static void move(Path temporary, Path place) throws IOException {
    try {
      Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
