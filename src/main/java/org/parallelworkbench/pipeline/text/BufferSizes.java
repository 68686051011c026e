package org.parallelworkbench.pipeline.text;

/**
 * How much of a file is in memory at a time; never more than these, however large the file.
 *
 * @param head bytes at the beginning that decide how the file is read; at least 4, or a byte order
 *     mark would be missed
 * @param piece bytes read at once after the head
 * @param chunk characters decoded at once: few enough to stay in the processor's cache from
 *     decoding to matching; at least {@link #LEAST_CHUNK}
 * @param slice bytes of a large file that one worker takes at a time, piece by piece
 */
record BufferSizes(int head, int piece, int chunk, long slice) {

  /** Fewer characters might leave no room for what one sequence of bytes decodes to. */
  static final int LEAST_CHUNK = 4;

  static final BufferSizes DEFAULT =
      new BufferSizes(64 * 1024, 256 * 1024, 16 * 1024, 16 * 1024 * 1024);

  /** More slices than this would be more to keep than they help: they get larger instead. */
  private static final int MOST_SLICES = 4096;

  BufferSizes {
    if (head < 4 || piece < 1 || chunk < LEAST_CHUNK || slice < 1) {
      throw new IllegalArgumentException(
          "too small: " + head + ", " + piece + ", " + chunk + ", " + slice);
    }
  }

  /** Into how many slices a file of this many bytes is cut; 1 if it is too small for that. */
  int slices(long size) {
    return size < 2 * slice ? 1 : (int) Math.min(MOST_SLICES, size / slice);
  }
}
