package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.StageObserver;

/**
 * A document's bytes for a library, which may hide what went wrong with reading them. For one
 * thread. Closing it does nothing: the file is its owner's to close.
 */
final class DocumentStream extends InputStream {

  private final PieceReader reader;
  private final StageObserver observer;
  private @Nullable IOException failure;

  /** From the file's beginning. */
  DocumentStream(PieceReader reader, StageObserver observer) throws IOException {
    this.reader = reader;
    this.observer = observer;
    reader.rewind();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    try {
      int read = reader.read(target, from, length);
      observer.progress(reader.fraction());
      return read;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /**
   * Says again what went wrong, if anything did.
   *
   * @throws IOException if a byte could not be read
   */
  void check() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
