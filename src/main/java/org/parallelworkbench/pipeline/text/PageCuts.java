package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/**
 * Where a text is cut into pages, which depends on nothing but the place: after a line's end if
 * there is one near, else between characters. Pages that are decoded one by one then give the same
 * text as the whole. Immutable.
 */
final class PageCuts {

  /** How far to look for a line's end where only there it is safe to cut. */
  private static final int LONGEST_SEARCH = 16 * 1024 * 1024;

  private final PageBytes bytes;
  private final int page;
  private final int skip;
  private final SliceBounds bounds;
  private final boolean cutOnlyAtLines;
  private final int unit;
  private final ByteOrder order;

  /**
   * @param page how many bytes a page has, a multiple of 4
   */
  PageCuts(PageBytes bytes, EncodingChoice choice, int page) {
    this.bytes = bytes;
    this.page = page;
    this.skip = choice.skip();
    Charset charset = choice.charset();
    this.bounds = SliceBounds.of(charset);
    this.unit =
        charset.name().startsWith("UTF-32") ? 4 : charset.name().startsWith("UTF-16") ? 2 : 1;
    this.order = charset.name().endsWith("LE") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    this.cutOnlyAtLines = bounds == SliceBounds.NOWHERE && unit == 1;
  }

  /** Where a page begins, and the one before it ends. */
  long at(long index) throws IOException {
    long nominal = index * page;
    if (nominal <= skip) {
      return skip;
    }
    if (nominal >= bytes.size()) {
      return bytes.size();
    }
    int search = cutOnlyAtLines ? LONGEST_SEARCH : page;
    for (long from = nominal - unit; from < nominal - unit + search; from += page) {
      byte[] part = bytes.part(from, page);
      int feed = lineFeed(part);
      if (feed >= 0) {
        return from + feed + unit;
      }
      if (part.length < page) {
        return cutOnlyAtLines ? bytes.size() : Math.min(bytes.size(), betweenCharacters(nominal));
      }
    }
    return Math.min(bytes.size(), betweenCharacters(nominal));
  }

  private long betweenCharacters(long nominal) throws IOException {
    long cut = bounds.atOrAfter(nominal, bytes);
    return cut == Long.MAX_VALUE ? nominal : cut;
  }

  private int lineFeed(byte[] part) {
    ByteBuffer units = ByteBuffer.wrap(part).order(order);
    for (int i = 0; i + unit <= part.length; i += unit) {
      int value = unit == 1 ? units.get(i) : unit == 2 ? units.getShort(i) : units.getInt(i);
      if (value == '\n') {
        return i;
      }
    }
    return -1;
  }
}
