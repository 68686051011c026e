package org.parallelworkbench.ui.viewer;

import java.io.IOException;
import java.util.Optional;
import javafx.concurrent.Task;
import org.parallelworkbench.pipeline.text.PagedText;
import org.parallelworkbench.pipeline.text.TextIndex;

/**
 * Goes through a text to find all hits, or until it turns out to be in another encoding, which is
 * its value then.
 */
final class IndexTask extends Task<Optional<PagedText>> {

  private final TextIndex index;
  private final int pages;

  IndexTask(PagedText text, TextIndex index) {
    this.index = index;
    this.pages = text.pages();
  }

  @Override
  protected Optional<PagedText> call() throws IOException {
    Optional<PagedText> settled = Optional.empty();
    while (!index.complete() && settled.isEmpty() && !isCancelled()) {
      settled = index.next();
      updateProgress(index.pages(), pages);
    }
    return settled;
  }
}
