package org.parallelworkbench.pipeline.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * What a program has written.
 *
 * @param bytes how many bytes
 * @param lines how many line feeds
 */
record Output(long bytes, long lines) {

  private static final int BUFFER = 64 * 1024;

  /** How much of the end is looked at for the last line. */
  private static final int TAIL = 4096;

  private static final int LONGEST_LINE = 300;

  private static final Pattern LINE_ENDS = Pattern.compile("\\R+");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");

  /** Counts what is in a file. */
  static Output in(Path file) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    long bytes = 0;
    long lines = 0;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (channel.read(buffer.clear()) >= 0) {
        buffer.flip();
        bytes += buffer.remaining();
        while (buffer.hasRemaining()) {
          lines += buffer.get() == '\n' ? 1 : 0;
        }
      }
    }
    return new Output(bytes, lines);
  }

  /**
   * The last line in a file that says anything, without control characters, or an empty text. It is
   * decoded as the system's programs write.
   */
  static String lastLine(Path file) throws IOException {
    ByteBuffer tail = ByteBuffer.allocate(TAIL);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(Math.max(0, channel.size() - TAIL));
      int read = 0;
      while (read >= 0 && tail.hasRemaining()) {
        read = channel.read(tail);
      }
    }
    Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    String last = "";
    for (String line : LINE_ENDS.split(charset.decode(tail.flip()), -1)) {
      String words = BLANKS.matcher(line).replaceAll(" ").strip();
      last = words.isEmpty() ? last : words;
    }
    return last.length() > LONGEST_LINE ? last.substring(0, LONGEST_LINE) + "…" : last;
  }
}
