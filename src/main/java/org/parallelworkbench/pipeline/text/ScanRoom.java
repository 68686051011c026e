package org.parallelworkbench.pipeline.text;

import java.util.Arrays;

/** What a {@link ByteScan} notes of the bytes that it is at. For one thread at a time. */
final class ScanRoom {

  /** A bit for each byte beyond ASCII. */
  long[] marks = new long[0];

  /** The words of marks that are not empty. */
  int[] marked = new int[0];

  /** A bit for each character beyond ASCII with which a phrase may begin. */
  long[] beginnings = new long[0];

  /** What the bytes of the words that are not empty are. */
  final ByteClasses classes = new ByteClasses();

  /**
   * Makes room for so many words of bits.
   *
   * @param phrases whether beginnings are wanted; there are none then
   */
  void makeRoom(int words, boolean phrases) {
    if (marks.length < words) {
      marks = new long[words];
      marked = new int[words + ByteKernel.LIST_SLACK];
    }
    if (phrases) {
      if (beginnings.length < words) {
        beginnings = new long[words];
      }
      Arrays.fill(beginnings, 0, words, 0);
    }
  }
}
