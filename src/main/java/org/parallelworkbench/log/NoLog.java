package org.parallelworkbench.log;

import java.nio.file.Path;

/** For those who start parts of the program without a log. */
public final class NoLog implements LogControl {

  @Override
  public void setLevel(LogLevel level) {}

  @Override
  public Path folder() {
    return Path.of("");
  }
}
