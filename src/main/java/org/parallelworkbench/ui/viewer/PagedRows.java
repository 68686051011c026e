package org.parallelworkbench.ui.viewer;

import org.jspecify.annotations.Nullable;

/**
 * The pages of a text as one sequence of rows, as far as pages are there; asking for one that is
 * not has it fetched. Used on the FX thread only.
 */
final class PagedRows {

  /** No text. */
  static final PagedRows NONE = new PagedRows(null, 1);

  private final @Nullable PageCache pages;
  private final int count;

  private PagedRows(@Nullable PageCache pages, int count) {
    this.pages = pages;
    this.count = count;
  }

  /**
   * The rows of a text.
   *
   * @param count how many pages it has, at least one
   */
  static PagedRows of(PageCache pages, int count) {
    return new PagedRows(pages, count);
  }

  /** How many pages there are, at least one. */
  int count() {
    return count;
  }

  /** A page, or null if it is not there yet. */
  @Nullable PageRows page(int page) {
    return pages == null ? null : pages.get(page);
  }

  /** The row so many rows on; as far as pages are there. */
  Spot moved(Spot from, int rows) {
    int page = from.page();
    int row = from.row() + rows;
    PageRows content = page(page);
    while (content != null && row >= content.rows().size() && page + 1 < count) {
      PageRows next = page(page + 1);
      if (next == null) {
        return new Spot(page + 1, 0);
      }
      row -= content.rows().size();
      page++;
      content = next;
    }
    while (row < 0 && page > 0) {
      PageRows previous = page(page - 1);
      if (previous == null) {
        return new Spot(page, 0);
      }
      page--;
      content = previous;
      row += content.rows().size();
    }
    int most = content == null ? 0 : content.rows().size() - 1;
    return new Spot(page, Math.clamp(row, 0, most));
  }

  /**
   * The row at a part of the text; the first of its page if that is not there yet.
   *
   * @param part 0 to 1, by pages
   */
  Spot at(double part) {
    double place = part * count;
    int page = (int) Math.min(count - 1.0, Math.floor(place));
    PageRows content = page(page);
    if (content == null) {
      return new Spot(page, 0);
    }
    int rows = content.rows().size();
    return new Spot(page, (int) Math.min(rows - 1.0, Math.floor((place - page) * rows)));
  }

  /** Which part of the text is before a row, 0 to 1. */
  double partBefore(Spot spot) {
    PageRows content = page(spot.page());
    double within = content == null ? 0 : (double) spot.row() / content.rows().size();
    return (spot.page() + within) / count;
  }

  /** Which part of the text so many rows are, 0 to 1, if all pages were like this one. */
  double partOf(int rows, int page) {
    PageRows content = page(page);
    double seen = content == null ? 1 : Math.min(1, (double) rows / content.rows().size());
    return seen / count;
  }

  /** How many hits of a row's page end before it. */
  int hitsBefore(Spot spot) {
    PageRows content = page(spot.page());
    if (content == null) {
      return 0;
    }
    int start = content.rows().get(Math.min(spot.row(), content.rows().size() - 1)).start();
    return (int) content.hits().stream().filter(hit -> hit.end() <= start).count();
  }
}
