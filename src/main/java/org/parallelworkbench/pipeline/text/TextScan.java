package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import org.parallelworkbench.pipeline.StageObserver;

/**
 * Decodes a text in any charset, upper-cases it if case is ignored, and counts terms of any length
 * in it.
 */
final class TextScan implements Scan {

  private final List<TermSearch> searches;
  private final TextPass pass;

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
    TextSink counting = TextPass.processing(this::count, observer);
    this.pass =
        new TextPass(
            charset, start, chunk, ignoreCase ? new UpperCaser(counting) : counting, observer);
  }

  @Override
  public void accept(ByteBuffer bytes, boolean end) {
    pass.accept(bytes, end);
  }

  private void count(char[] text, int length) {
    for (TermSearch search : searches) {
      search.accept(text, length);
    }
  }

  @Override
  public boolean prefersDirect() {
    return pass.prefersDirect();
  }

  @Override
  public Decoded decoded() {
    return pass.decoded();
  }

  @Override
  public List<Stretch> found() {
    return searches.stream().map(TermSearch::found).toList();
  }
}
