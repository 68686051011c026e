package org.parallelworkbench.pipeline.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;

/** The bytes of a file as they are. */
final class FileBytes implements ByteSource {

  /** Made once, because a small file notices. */
  private static final Set<StandardOpenOption> READ = Set.of(StandardOpenOption.READ);

  private final FileChannel channel;
  private final long listedSize;
  private long position;

  /** How long it was when first asked; until then unknown. */
  private long length = SourceFile.UNKNOWN_SIZE;

  /** Whether the last byte was read, so that there is no need to try for another. */
  private boolean ended;

  private FileBytes(FileChannel channel, long listedSize) {
    this.channel = channel;
    this.listedSize = listedSize;
  }

  /**
   * Opens a regular file.
   *
   * @param listedSize its length in bytes when it was listed and seen to be a regular file, which
   *     need not be asked again: for a small file, each question takes a good part of the time that
   *     opening it takes; or {@link SourceFile#UNKNOWN_SIZE}
   * @throws RefusedException if it is something else
   */
  static FileBytes open(Path path, long listedSize) throws IOException, RefusedException {
    if (listedSize == SourceFile.UNKNOWN_SIZE) {
      refuseOthers(path);
    }
    return new FileBytes(FileChannel.open(path, READ), listedSize);
  }

  private static void refuseOthers(Path path) throws IOException, RefusedException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      throw new RefusedException("it is a folder, not a file");
    }
    if (!attributes.isRegularFile()) {
      throw new RefusedException("it is a pipe, a socket or a device, not a regular file");
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (ended) {
      return -1;
    }
    int read = channel.read(target);
    position += Math.max(0, read);
    // Fewer bytes than asked for, and as many as were listed: the file has not grown since.
    ended = read >= 0 && target.hasRemaining() && position == listedSize;
    return read;
  }

  @Override
  public int read(ByteBuffer target, long offset) throws IOException {
    return channel.read(target, offset);
  }

  @Override
  public void moveTo(long offset) throws IOException {
    channel.position(offset);
    position = offset;
    ended = false;
  }

  @Override
  public long expectedSize() throws IOException {
    return length();
  }

  @Override
  public long length() throws IOException {
    if (length == SourceFile.UNKNOWN_SIZE) {
      length = channel.size();
    }
    return length;
  }

  @Override
  public long consumed() {
    return position;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
