package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;

/** What is done to every single byte of a text. Stateless, for use by many threads. */
interface ByteKernel {

  /** How many indices more than there are words a list of them needs room for. */
  int LIST_SLACK = 64;

  /**
   * Counts the bytes of the targets, and marks those beyond ASCII, from one index, inclusive, to
   * another, exclusive.
   *
   * @param counts one for each term; that of each target's term grows by what is found
   * @param marks gets a bit for each byte, from the first word's lowest bit on; the last word's
   *     bits that stand for no byte are not set
   * @return whether any is marked
   */
  boolean scan(ByteBuffer bytes, int from, int to, long[] counts, long[] marks);

  /**
   * Lists the words that have marks.
   *
   * @param words how many words there are
   * @param marked gets their indices, and may be overwritten beyond them; has room for {@link
   *     #LIST_SLACK} more than there are words
   * @return how many have marks
   */
  int listMarked(long[] marks, int words, int[] marked);

  /**
   * Marks the places where a phrase may begin: the bytes of one target that are followed by one of
   * another, by something beyond ASCII, or by nothing.
   *
   * @param marks as for {@link #scan}
   */
  void markPairs(
      ByteBuffer bytes, int from, int to, ByteTarget first, ByteTarget second, long[] marks);

  /**
   * Tells what the bytes of some words of {@link Long#SIZE} bytes are.
   *
   * @param from where the first word would begin
   * @param words which words
   * @param length how many of them
   * @param classes have room for so many words, and get them in the order of the list
   */
  void classify(ByteBuffer bytes, int from, int[] words, int length, ByteClasses classes);

  /**
   * Finds the first control byte, less than 0x20, that is none of those from 0x08 to 0x0F, which
   * are white space and the like.
   *
   * @return its index, or {@code to} if there is none
   */
  int firstControl(ByteBuffer bytes, int from, int to);

  /** Whether a byte is one that {@link #firstControl} finds. */
  static boolean isControl(byte b) {
    return (b & ~0x1F) == 0 && (b & ~0x07) != 0x08;
  }

  /** Whether the byte at an index, if there is one, is of a target or beyond ASCII. */
  static boolean mayFollow(ByteTarget target, ByteBuffer bytes, int index, int to) {
    return index == to || bytes.get(index) < 0 || target.matches(bytes.get(index));
  }
}
