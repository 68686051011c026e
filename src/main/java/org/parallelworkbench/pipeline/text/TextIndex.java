package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.HitSearch;

/**
 * How many hits and lines each page of a text has, found by going through it from the beginning.
 * One thread goes through it; any other may ask meanwhile.
 */
public final class TextIndex {

  private final PagedText text;
  private final @Nullable HitSearch[] searches;

  /** The hits that end before each page. */
  private final long[] hits;

  /** The line feeds before each page. */
  private final long[] lines;

  private int pages;
  private Decoded decoded = new Decoded(0, -1, 0, 0);

  /**
   * @param search finds hits from the beginning on, or null if there is nothing to find
   */
  public TextIndex(PagedText text, @Nullable HitSearch search) {
    this.text = text;
    this.searches = new HitSearch[text.pages() + 1];
    this.hits = new long[text.pages() + 1];
    this.lines = new long[text.pages() + 1];
    searches[0] = text.refusal().isEmpty() ? search : null;
  }

  /**
   * Goes through the next page.
   *
   * @return the text in another encoding if it turned out to be in one, with which to begin anew
   * @throws IOException if the file cannot be read, or has changed
   */
  public Optional<PagedText> next() throws IOException {
    int page = pages();
    PagedText.Read read = text.read(page);
    decoded = decoded.then(read.decoded());
    Optional<PagedText> settled = text.settle(decoded);
    if (settled.isPresent()) {
      return settled;
    }
    HitSearch search = searches[page];
    String found = read.page().text();
    HitSearch.Step step = search == null ? null : search.count(found);
    long feeds = found.chars().filter(c -> c == '\n').count();
    synchronized (this) {
      hits[page + 1] = hits[page] + (step == null ? 0 : step.hits());
      lines[page + 1] = lines[page] + feeds;
      searches[page + 1] = step == null ? null : step.next();
      pages++;
    }
    return Optional.empty();
  }

  /** How many pages it has gone through. */
  public synchronized int pages() {
    return pages;
  }

  /** Whether it has gone through all pages. */
  public synchronized boolean complete() {
    return pages == text.pages();
  }

  /** How many hits there are so far. */
  public synchronized long hits() {
    return hits[pages];
  }

  /** How many sequences of bytes so far did not decode. */
  public synchronized long malformed() {
    return decoded.malformed();
  }

  /** How many hits end before a page; -1 if that is not known yet. */
  public synchronized long hitsBefore(int page) {
    return page <= pages ? hits[page] : -1;
  }

  /** How many lines end before a page; -1 if that is not known yet. */
  public synchronized long linesBefore(int page) {
    return page <= pages ? lines[page] : -1;
  }

  /**
   * What finds the hits in a page; empty if nothing is to be found. Until it is known what came
   * before the page, it takes it for the beginning of a text, which is nearly always as good.
   */
  public synchronized Optional<HitSearch> search(int page) {
    return Optional.ofNullable(searches[page <= pages ? page : 0]);
  }

  /**
   * The page in which a hit ends.
   *
   * @param hit from 0, less than {@link #hits()}
   */
  public synchronized int pageOf(long hit) {
    int found = Arrays.binarySearch(hits, 0, pages + 1, hit);
    if (found < 0) {
      return -found - 2;
    }
    // Of pages without hits the last begins with as many before it.
    while (found < pages && hits[found + 1] == hit) {
      found++;
    }
    return found;
  }
}
