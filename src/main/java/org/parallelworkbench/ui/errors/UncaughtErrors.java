package org.parallelworkbench.ui.errors;

import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.parallelworkbench.log.LogControl;

/**
 * Takes what nobody caught, on any thread: logs it, and tells the user in one dialog. What follows
 * while that is open is only counted in it. The program goes on.
 */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {

  private static final System.Logger LOGGER = System.getLogger(UncaughtErrors.class.getName());

  private final ErrorDialog dialog;

  /**
   * @param owner the window to show the dialog over
   * @param log where the stack traces are
   * @param choices what the user has chosen, for the report
   * @param desktop opens the log's folder
   */
  public UncaughtErrors(
      Stage owner, LogControl log, Supplier<Map<String, String>> choices, FolderOpener desktop) {
    dialog = new ErrorDialog(owner, log, choices, desktop);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable fault) {
    try {
      LOGGER.log(System.Logger.Level.ERROR, "uncaught on thread " + thread.getName(), fault);
      // Later on the FX thread, too: what failed may be the layout of the window.
      Platform.runLater(() -> dialog.show(fault));
    } catch (IllegalStateException e) {
      // The window is closed, so the log is all there is.
      LOGGER.log(System.Logger.Level.DEBUG, "no window to say so in", e);
    }
  }
}
