package org.parallelworkbench.ui.window;

import java.util.List;
import javafx.stage.Stage;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.files.FilesView;
import org.parallelworkbench.ui.printing.Printing;
import org.parallelworkbench.ui.printing.SystemPrinting;
import org.parallelworkbench.ui.printing.TablePrinting;
import org.parallelworkbench.ui.run.RunPanel;

/** What is printed: the list of files, under what was run. Used on the FX thread only. */
final class Printouts {

  private final Texts texts = new Texts(Printouts.class);
  private final Stage owner;
  private final FilesView files;
  private final RunPanel panel;
  private final LiveRun live;
  private final TaskRunner tasks;
  private final Notices notices;
  private Printing printing = new SystemPrinting();

  /**
   * On the system's printers.
   *
   * @param tasks where pages are made
   */
  Printouts(
      Stage owner,
      FilesView files,
      RunPanel panel,
      LiveRun live,
      TaskRunner tasks,
      Notices notices) {
    this.owner = owner;
    this.files = files;
    this.panel = panel;
    this.live = live;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** Sets what prints, in place of the system's printers. */
  void printWith(Printing other) {
    printing = other;
  }

  /** Prints the list of files as it is shown. */
  void print() {
    PreparedPipeline work = panel.workProperty().get();
    String name = work == null ? texts.get("title") : Phrases.of(work.pipeline().name());
    List<String> heading =
        List.of(texts.get("print.title", name, files.sizeProperty().get()), live.summary());
    new TablePrinting(printing, tasks, notices).print(owner, () -> files.printed(heading));
  }
}
