package org.parallelworkbench.ui.printing;

import javafx.print.PageLayout;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Prints on the system's printers, chosen in the system's dialog. */
public final class SystemPrinting implements Printing {

  @Override
  public Answer begin(Window owner, String name) {
    @Nullable PrinterJob job =
        Printer.getDefaultPrinter() == null ? null : PrinterJob.createPrinterJob();
    if (job == null) {
      return new Answer.NoPrinter();
    }
    job.getJobSettings().setJobName(name);
    return job.showPrintDialog(owner) ? new Answer.Ready(new SystemJob(job)) : new Answer.Never();
  }

  private record SystemJob(PrinterJob job) implements Job {

    private PageLayout layout() {
      return job.getJobSettings().getPageLayout();
    }

    @Override
    public double width() {
      return layout().getPrintableWidth();
    }

    @Override
    public double height() {
      return layout().getPrintableHeight();
    }

    @Override
    public boolean print(Node page) {
      return job.printPage(page);
    }

    @Override
    public boolean end() {
      return job.endJob();
    }

    @Override
    public void cancel() {
      job.cancelJob();
    }
  }
}
