package org.parallelworkbench.ui.viewer;

import java.io.IOException;
import java.util.Optional;
import javafx.concurrent.Task;
import org.parallelworkbench.pipeline.HitSearch;
import org.parallelworkbench.pipeline.text.PagedText;
import org.parallelworkbench.pipeline.text.TextIndex;

/** Reads a page, and finds the hits in it as far as it is known how to. */
final class PageTask extends Task<PageRows> {

  private final PagedText text;
  private final TextIndex index;
  private final int page;

  PageTask(PagedText text, TextIndex index, int page) {
    this.text = text;
    this.index = index;
    this.page = page;
  }

  @Override
  protected PageRows call() throws IOException {
    PagedText.Page read = text.page(page);
    Optional<HitSearch> search = index.search(page);
    if (search.isEmpty()) {
      return PageRows.of(read);
    }
    String following = page + 1 < text.pages() ? text.page(page + 1).text() : "";
    return PageRows.of(read, search.get(), following);
  }
}
