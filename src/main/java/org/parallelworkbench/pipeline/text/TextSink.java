package org.parallelworkbench.pipeline.text;

/** Takes a text chunk by chunk. For one thread. */
@FunctionalInterface
public interface TextSink {

  /**
   * Takes the next chunk.
   *
   * @param text holds the chunk at its beginning; valid only during the call, and not to be changed
   * @param length how many characters the chunk has; the last is never half of a surrogate pair
   */
  void accept(char[] text, int length);
}
