package org.parallelworkbench.app;

import java.nio.file.Path;
import org.parallelworkbench.files.UserFolders;
import org.parallelworkbench.log.ErrorReport;
import org.parallelworkbench.log.LogControl;
import org.parallelworkbench.log.LogFiles;
import org.parallelworkbench.log.LogLevel;

/** The program's log. A level from the command line holds against that of the preferences. */
final class ProgramLog implements LogControl {

  private final LogFiles files = LogFiles.open(UserFolders.logs());
  private boolean fixed;

  ProgramLog() {
    System.getLogger(ProgramLog.class.getName())
        .log(System.Logger.Level.INFO, "started: " + ErrorReport.system());
  }

  @Override
  public void setLevel(LogLevel level) {
    fixed = true;
    files.setLevel(level);
  }

  @Override
  public Path folder() {
    return files.folder();
  }

  /** The log as the preferences may change it. */
  LogControl forPreferences() {
    return new LogControl() {
      @Override
      public void setLevel(LogLevel level) {
        if (!fixed) {
          files.setLevel(level);
        }
      }

      @Override
      public Path folder() {
        return files.folder();
      }
    };
  }
}
