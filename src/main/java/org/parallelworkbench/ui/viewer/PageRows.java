package org.parallelworkbench.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.pipeline.HitSearch;
import org.parallelworkbench.pipeline.HitSearch.Hit;
import org.parallelworkbench.pipeline.text.PagedText;

/**
 * A page as it is shown: its lines, long ones in several rows, and the hits in it. Immutable.
 *
 * @param text what its bytes are
 * @param rows its rows, at least one
 * @param hits the hits that end in it
 * @param begun the parts that are in it of hits that end in the next page
 */
record PageRows(String text, List<Row> rows, List<Hit> hits, List<Hit> begun) {

  /** Longer lines go on in another row, as drawing them would take too long. */
  private static final int LONGEST_ROW = 1000;

  /**
   * A row.
   *
   * @param start its first character in the page
   * @param end behind its last, without what ends the line
   * @param line the line feeds before it in the page
   * @param first whether it is the first of its line, as far as the page shows
   */
  record Row(int start, int end, int line, boolean first) {}

  /** Lays out a page in which there is nothing to find. */
  static PageRows of(PagedText.Page page) {
    return new PageRows(page.text(), rows(page.text()), List.of(), List.of());
  }

  /**
   * Lays out a page and finds the hits in it.
   *
   * @param following the text of the page that follows; empty if there is none
   */
  static PageRows of(PagedText.Page page, HitSearch search, String following) {
    String text = page.text();
    List<Hit> begun =
        search.count(text).next().find(following).stream()
            .filter(hit -> hit.start() < 0)
            .map(hit -> new Hit(Math.max(0, text.length() + hit.start()), text.length()))
            .toList();
    return new PageRows(text, rows(text), List.copyOf(search.find(text)), begun);
  }

  private static List<Row> rows(String text) {
    List<Row> rows = new ArrayList<>();
    int line = 0;
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      boolean returned = feed > start && text.charAt(feed - 1) == '\r';
      cut(text, start, returned ? end - 1 : end, line, rows);
      line++;
      start = end + 1;
    }
    if (rows.isEmpty()) {
      rows.add(new Row(0, 0, 0, true));
    }
    return List.copyOf(rows);
  }

  private static void cut(String text, int start, int end, int line, List<Row> rows) {
    int from = start;
    do {
      int to = Math.min(end, from + LONGEST_ROW);
      if (to < end && Character.isLowSurrogate(text.charAt(to))) {
        to--;
      }
      rows.add(new Row(from, to, line, from == start));
      from = to;
    } while (from < end);
  }

  /** The row in which a character is. */
  int rowOf(int character) {
    int row = 0;
    while (row + 1 < rows.size() && rows.get(row + 1).start() <= character) {
      row++;
    }
    return row;
  }

  /** A row's text, with a picture for each control character so that all of it can be seen. */
  String visible(Row row) {
    StringBuilder visible = new StringBuilder(text.substring(row.start(), row.end()));
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      if (c < ' ' && c != '\t') {
        visible.setCharAt(i, (char) ('\u2400' + c));
      } else if (c == 0x7F) {
        visible.setCharAt(i, '\u2421');
      } else if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
        // Marks that would turn the direction of what follows, and hide how it is spelt.
        visible.setCharAt(i, '\u25CA');
      }
    }
    return visible.toString();
  }
}
