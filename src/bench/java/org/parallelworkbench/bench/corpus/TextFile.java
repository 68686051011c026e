package org.parallelworkbench.bench.corpus;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes generated text to a file and counts what it writes. */
final class TextFile {

  private TextFile() {}

  /**
   * Writes paragraphs until the file has at least {@code size} bytes; it gets at most a paragraph
   * more.
   *
   * @param mark whether to begin with a byte order mark
   */
  static void write(
      Path path, long size, Charset charset, boolean mark, Paragraphs source, Tally tally)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
      long written = 0;
      if (mark) {
        byte[] bytes = "\uFEFF".getBytes(charset);
        out.write(bytes);
        tally.addBytes(bytes.length);
        written = bytes.length;
      }
      while (written < size) {
        String paragraph = source.next();
        byte[] bytes = paragraph.getBytes(charset);
        out.write(bytes);
        tally.add(paragraph, bytes.length);
        written += bytes.length;
      }
    }
  }
}
