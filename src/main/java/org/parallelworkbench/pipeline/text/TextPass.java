package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;

/** A pass that decodes bytes in any charset and hands on the text. */
final class TextPass implements Pass {

  private final StreamingDecoder decoder;
  private final StageObserver observer;

  /**
   * @param start where in the file the first byte is from
   * @param chunk how many characters to decode at once
   * @param sink what it does counts as preprocessing, unless it says otherwise
   */
  TextPass(Charset charset, long start, int chunk, TextSink sink, StageObserver observer) {
    this.decoder = new StreamingDecoder(charset, start, chunk, sink);
    this.observer = observer;
  }

  /** The same sink, with what it does counted as processing. */
  static TextSink processing(TextSink sink, StageObserver observer) {
    return (text, length) -> {
      observer.enter(Stage.PROCESS);
      sink.accept(text, length);
      observer.enter(Stage.PREPROCESS);
    };
  }

  @Override
  public void accept(ByteBuffer bytes, boolean end) {
    observer.enter(Stage.PREPROCESS);
    decoder.accept(bytes, end);
  }

  /** The platform's decoders are faster on the heap. */
  @Override
  public boolean prefersDirect() {
    return false;
  }

  @Override
  public Decoded decoded() {
    return decoder.decoded();
  }
}
