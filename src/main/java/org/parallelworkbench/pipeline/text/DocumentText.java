package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;

/**
 * Hands a document's text on as if it were that of a file in UTF-8, so that all is counted in the
 * same way. What cannot be encoded, half of a surrogate pair, becomes U+FFFD. For one thread.
 */
final class DocumentText implements DocumentReader.Text {

  private static final int MOST_BYTES_PER_CHARACTER = 3;
  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

  private final Pass pass;
  private final StageObserver observer;
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .replaceWith(REPLACEMENT)
          .onMalformedInput(CodingErrorAction.REPLACE);
  private final CharBuffer characters;
  private final ByteBuffer bytes;

  /**
   * @param chunk how many characters to hand on at once
   */
  DocumentText(Pass pass, int chunk, StageObserver observer) {
    this.pass = pass;
    this.observer = observer;
    this.characters = CharBuffer.allocate(chunk);
    // What the pass leaves of a piece are some bytes of one character.
    this.bytes = ByteBuffer.allocate((chunk + 2) * MOST_BYTES_PER_CHARACTER);
  }

  @Override
  public void append(char[] text, int from, int length) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    for (int done = 0; done < length; ) {
      int next = Math.min(length - done, characters.remaining());
      characters.put(text, from + done, next);
      done += next;
      if (!characters.hasRemaining()) {
        handOn(false);
      }
    }
  }

  /** Says that there is no more. */
  void end() {
    handOn(true);
  }

  private void handOn(boolean end) {
    encoder.encode(characters.flip(), bytes, end);
    characters.compact();
    pass.accept(bytes.flip(), end);
    bytes.compact();
    observer.enter(Stage.PREPROCESS);
  }
}
