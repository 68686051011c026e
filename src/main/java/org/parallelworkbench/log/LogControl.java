package org.parallelworkbench.log;

import java.nio.file.Path;

/** What a user may know and choose of the log. */
public interface LogControl {

  /** Writes so much from now on. */
  void setLevel(LogLevel level);

  /** The folder that the log is in. */
  Path folder();
}
