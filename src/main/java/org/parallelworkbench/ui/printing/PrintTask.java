package org.parallelworkbench.ui.printing;

import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.ui.common.Texts;

/** Prints a table page by page. Its nodes are in no window, so another thread may make them. */
final class PrintTask extends Task<@Nullable Void> {

  private final Texts texts = new Texts(PrintTask.class);
  private final Printing.Job job;
  private final PrintLayout layout;

  PrintTask(Printing.Job job, PrintLayout layout) {
    this.job = job;
    this.layout = layout;
  }

  @Override
  protected @Nullable Void call() throws PrintFailedException {
    int pages = layout.pages();
    for (int page = 0; page < pages && !isCancelled(); page++) {
      if (!job.print(layout.page(page, place -> texts.get("page", place + 1, pages)))) {
        throw new PrintFailedException();
      }
    }
    if (isCancelled()) {
      job.cancel();
    } else if (!job.end()) {
      throw new PrintFailedException();
    }
    return null;
  }

  /** The printer did not take it. */
  static final class PrintFailedException extends Exception {

    private static final long serialVersionUID = 1L;
  }
}
