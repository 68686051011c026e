package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;

/**
 * Decodes a text in any charset, upper-cases it if case is ignored, and counts terms of any length
 * in it.
 */
final class TextScan implements Scan {

  private final List<TermSearch> searches;
  private final StreamingDecoder decoder;
  private final StageObserver observer;

  /**
   * @param needles what to count, in upper case if case is ignored
   * @param start where in the file the first byte is from
   * @param fromStart whether there is no text before that
   * @param chunk how many characters to decode at once
   */
  TextScan(
      Charset charset,
      List<String> needles,
      boolean ignoreCase,
      long start,
      boolean fromStart,
      int chunk,
      StageObserver observer) {
    this.searches = needles.stream().map(needle -> new TermSearch(needle, fromStart)).toList();
    this.observer = observer;
    TextSink counting = this::count;
    this.decoder =
        new StreamingDecoder(
            charset, start, chunk, ignoreCase ? new UpperCaser(counting) : counting);
  }

  @Override
  public void accept(ByteBuffer bytes, boolean end) {
    observer.enter(Stage.PREPROCESS);
    decoder.accept(bytes, end);
  }

  private void count(char[] text, int length) {
    observer.enter(Stage.PROCESS);
    for (TermSearch search : searches) {
      search.accept(text, length);
    }
    observer.enter(Stage.PREPROCESS);
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

  @Override
  public List<Stretch> found() {
    return searches.stream().map(TermSearch::found).toList();
  }
}
