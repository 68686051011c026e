package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;
import java.util.List;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;

/**
 * One pass over one file's bytes, as they come in: decodes them, upper-cases the text if case is
 * ignored, and counts every term in it. For one thread.
 */
final class TextScan {

  private final List<TermMatcher> matchers;
  private final StreamingDecoder decoder;
  private final StageObserver observer;

  /**
   * @param needles what to count, in upper case if case is ignored
   * @param chunk how many characters to decode at once
   */
  TextScan(
      EncodingChoice choice,
      List<String> needles,
      boolean ignoreCase,
      int chunk,
      StageObserver observer) {
    this.matchers = needles.stream().map(TermMatcher::new).toList();
    this.observer = observer;
    TextSink counting = this::count;
    this.decoder =
        new StreamingDecoder(
            choice.charset(),
            choice.skip(),
            chunk,
            ignoreCase ? new UpperCaser(counting) : counting);
  }

  /**
   * Takes the next bytes, in the preprocessing stage, and is in it again afterwards.
   *
   * @param bytes on return, holds only what may be the beginning of a longer sequence
   * @param end whether these are the last
   */
  void accept(ByteBuffer bytes, boolean end) {
    decoder.accept(bytes, end);
  }

  private void count(char[] text, int length) {
    observer.enter(Stage.PROCESS);
    for (TermMatcher matcher : matchers) {
      matcher.accept(text, length);
    }
    observer.enter(Stage.PREPROCESS);
  }

  /** The decoder, which knows what did not decode. */
  StreamingDecoder decoder() {
    return decoder;
  }

  /** How often each term was found so far. */
  long[] counts() {
    return matchers.stream().mapToLong(TermMatcher::count).toArray();
  }
}
