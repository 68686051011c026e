package org.parallelworkbench.ui.viewer;

import java.io.IOException;
import java.util.List;
import javafx.concurrent.Task;
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
    return index
        .search(page)
        .map(search -> PageRows.of(read, search))
        .orElseGet(() -> PageRows.of(read, List.of()));
  }
}
