package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.RefusedException;

/**
 * Reads documents, such as PDF files, as text. Implementations are found by {@link
 * java.util.ServiceLoader} beside the libraries they need, have a public no-argument constructor,
 * and are safe for use by many threads.
 */
public interface DocumentReader {

  /**
   * A document to be read.
   *
   * @param name what the file is called
   * @param kind what {@link DocumentReader#kind} has said of it
   * @param bytes all that it consists of, unpacked if it was packed
   * @param file where the same bytes are, or null if they are in no file of their own
   * @param charset how the user wants its bytes to become text, where it does not say that itself
   *     beyond doubt; null if he said nothing
   */
  record Document(
      String name,
      String kind,
      InputStream bytes,
      @Nullable Path file,
      @Nullable Charset charset) {}

  /** Takes a document's text piece by piece. For one thread. */
  @FunctionalInterface
  interface Text {

    /**
     * Takes the next piece, which may end anywhere, even within a surrogate pair.
     *
     * @throws InterruptedException if the thread was interrupted: reading is to end at once
     */
    void append(char[] characters, int from, int length) throws InterruptedException;
  }

  /**
   * What kind of document a file is, such as {@code PDF}, by its name and how it begins; empty if
   * it is none that can be read.
   *
   * @param head at least the first 64 KB, or all of it if there is less
   */
  Optional<String> kind(String name, byte[] head);

  /**
   * Reads all of a document's text, in bounded memory where the format allows for it.
   *
   * @throws RefusedException if it is damaged, protected or made to do harm
   * @throws IOException if the file cannot be read
   * @throws InterruptedException if the thread was interrupted
   */
  void read(Document document, Text text)
      throws IOException, RefusedException, InterruptedException;
}
