package org.parallelworkbench.bench.corpus;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a corpus's counts have to be, taken from its text before it is encoded: every Latin letter
 * and {@link Paragraphs#WORD} in upper case, lines and bytes. For one thread.
 *
 * <p>It shares no code with what is measured: it is {@code String.toUpperCase} and plain searching.
 */
public final class Tally {

  /** The name of the count of bytes. */
  public static final String BYTES = "bytes";

  /** The name of the count of line feeds. */
  public static final String LINES = "lines";

  /** The letters, separated by commas as the program wants its terms. */
  public static final String LETTERS = "A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P,Q,R,S,T,U,V,W,X,Y,Z";

  /** {@link Paragraphs#WORD} in upper case, which is the name of its count. */
  public static final String WORD = Paragraphs.WORD.toUpperCase(Locale.ROOT);

  /** The name of the count of lines that have the word, however often. */
  public static final String WORD_LINES = "lines with " + WORD;

  private final long[] ascii = new long[128];
  private long words;
  private long wordLines;
  private long bytes;

  /** Counts in a paragraph, which is one line. */
  void add(String text, long encodedBytes) {
    String upper = text.toUpperCase(Locale.ROOT);
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if (c < ascii.length) {
        ascii[c]++;
      }
    }
    wordLines += upper.contains(WORD) ? 1 : 0;
    for (int at = upper.indexOf(WORD); at >= 0; at = upper.indexOf(WORD, at + WORD.length())) {
      words++;
    }
    bytes += encodedBytes;
  }

  /** Counts bytes that are no text. */
  void addBytes(long more) {
    bytes += more;
  }

  /** All counts by the names of this class. */
  Map<String, Long> toMap() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      counts.put(String.valueOf(letter), ascii[letter]);
    }
    counts.put(WORD, words);
    counts.put(WORD_LINES, wordLines);
    counts.put(LINES, ascii['\n']);
    counts.put(BYTES, bytes);
    return counts;
  }
}
