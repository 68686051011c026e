package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;

/** One pass over a file's bytes, or over a slice of them. For one thread. */
interface Pass {

  /**
   * Takes the next bytes, and tells the observer which stages they go through.
   *
   * @param bytes on return, holds only what may be the beginning of a longer sequence, a few bytes
   *     at most; it must come first in the next call
   * @param end whether these are the last, so that nothing may be left over
   */
  void accept(ByteBuffer bytes, boolean end);

  /** Whether it takes bytes faster from a buffer outside Java's heap. */
  boolean prefersDirect();

  /** How well the bytes decoded so far. */
  Decoded decoded();
}
