package org.parallelworkbench.pipeline.text;

/**
 * Counts one term in a text that comes in chunks: occurrences from left to right that do not
 * overlap, wherever the chunks are cut. For one thread.
 *
 * <p>Follows Knuth, Morris and Pratt (1977), but starts afresh after each occurrence.
 */
final class TermMatcher implements TextSink {

  private final char[] term;

  /** For each length of a partly matched term, less one: its longest border. */
  private final int[] borders;

  private int matched;
  private long count;

  /**
   * Counts {@code term}, which must not be empty.
   *
   * @param matched how many of its characters, from the first, are just before the text
   */
  TermMatcher(String term, int matched) {
    if (term.isEmpty()) {
      throw new IllegalArgumentException("an empty term is everywhere");
    }
    this.matched = matched;
    this.term = term.toCharArray();
    this.borders = borders(this.term);
  }

  @Override
  public void accept(char[] text, int length) {
    if (term.length == 1) {
      count += occurrences(term[0], text, length);
      return;
    }
    int m = matched;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      while (m > 0 && term[m] != c) {
        m = borders[m - 1];
      }
      if (term[m] == c && ++m == term.length) {
        count++;
        m = 0;
      }
    }
    matched = m;
  }

  /** The simple case, faster on its own, and without branches that no processor could foresee. */
  private static int occurrences(char c, char[] text, int length) {
    int found = 0;
    for (int i = 0; i < length; i++) {
      int difference = text[i] ^ c;
      // The sign bit, which is set for a difference of 0 alone.
      found += (difference - 1) >>> 31;
    }
    return found;
  }

  /** How many characters the term has. */
  int length() {
    return term.length;
  }

  /** How often the term was found so far. */
  long count() {
    return count;
  }

  /** Adds an occurrence that was found elsewhere while nothing had matched in part. */
  void addFound() {
    count++;
  }

  /** How many of the term's characters match at the end of the text so far. */
  int matched() {
    return matched;
  }

  private static int[] borders(char[] term) {
    int[] borders = new int[term.length];
    int border = 0;
    for (int i = 1; i < term.length; i++) {
      while (border > 0 && term[border] != term[i]) {
        border = borders[border - 1];
      }
      if (term[border] == term[i]) {
        border++;
      }
      borders[i] = border;
    }
    return borders;
  }
}
