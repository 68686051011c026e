package org.parallelworkbench.pipeline.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.parallelworkbench.pipeline.RefusedException;

/** The bytes of a file as they are. */
final class FileBytes implements ByteSource {

  private final FileChannel channel;
  private final long size;
  private long position;

  private FileBytes(FileChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  /**
   * Opens a regular file.
   *
   * @param known whether it was seen to be one when it was listed, which need not be asked again:
   *     that would take a small file half as long as opening it
   * @throws RefusedException if it is something else
   */
  static FileBytes open(Path path, boolean known) throws IOException, RefusedException {
    if (!known) {
      refuseOthers(path);
    }
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new FileBytes(channel, channel.size());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
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
    int read = channel.read(target);
    position += Math.max(0, read);
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
  }

  @Override
  public long expectedSize() {
    return size;
  }

  @Override
  public long length() {
    return size;
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
