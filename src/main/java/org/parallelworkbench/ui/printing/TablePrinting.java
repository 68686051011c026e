package org.parallelworkbench.ui.printing;

import java.util.function.Supplier;
import javafx.stage.Window;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Notices.Choice;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/**
 * Asks where to print a table, and whether to if it is long; prints in the background and says how
 * it went. Used on the FX thread only.
 */
public final class TablePrinting {

  /** More pages are printed only if the user says so once more. */
  static final int MANY_PAGES = 20;

  private final Texts texts = new Texts(TablePrinting.class);
  private final Printing printing;
  private final TaskRunner tasks;
  private final Notices notices;

  /**
   * @param printing what prints
   * @param tasks where pages are made
   */
  public TablePrinting(Printing printing, TaskRunner tasks, Notices notices) {
    this.printing = printing;
    this.tasks = tasks;
    this.notices = notices;
  }

  /**
   * Prints a table.
   *
   * @param table is asked for it once there is a printer
   */
  public void print(Window owner, Supplier<PrintedTable> table) {
    switch (printing.begin(owner, texts.get("job"))) {
      case Printing.Answer.NoPrinter none -> notices.error(texts.get("none"));
      case Printing.Answer.Never never -> {}
      case Printing.Answer.Ready(Printing.Job job) ->
          confirm(job, new PrintLayout(table.get(), job.width(), job.height()));
    }
  }

  private void confirm(Printing.Job job, PrintLayout layout) {
    if (layout.pages() <= MANY_PAGES) {
      start(job, layout);
    } else {
      notices.ask(
          texts.get("many", layout.pages()),
          new Choice(texts.get("many.print"), () -> start(job, layout)),
          new Choice(texts.get("cancel"), job::cancel));
    }
  }

  private void start(Printing.Job job, PrintLayout layout) {
    PrintTask task = new PrintTask(job, layout);
    notices.busy(texts.get("busy", layout.pages()), new Choice(texts.get("cancel"), task::cancel));
    task.setOnSucceeded(event -> notices.info(texts.get("done", layout.pages())));
    task.setOnCancelled(event -> notices.info(texts.get("cancelled")));
    task.setOnFailed(event -> notices.error(texts.get("failed")));
    tasks.start(task);
  }
}
