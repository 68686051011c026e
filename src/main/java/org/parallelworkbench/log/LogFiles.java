package org.parallelworkbench.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is logged through {@link System.Logger}, by the program and its libraries, to files:
 * five of at most a megabyte, of which the oldest goes when another is begun. Nothing is printed
 * any more. Where no file can be written, there is no log; the program works all the same.
 *
 * <p>Programs that run at the same time have files of their own. Safe for use by many threads.
 */
public final class LogFiles implements LogControl, AutoCloseable {

  private static final int FILES = 5;
  private static final int BYTES = 1_000_000;

  private final Logger root = Logger.getLogger("");
  private final Logger own = Logger.getLogger("org.parallelworkbench");
  private final Path folder;
  private final List<Handler> before = List.of(root.getHandlers());
  private final @Nullable Level ownBefore = own.getLevel();
  private final @Nullable Handler handler;

  private LogFiles(Path folder) {
    this.folder = folder;
    handler = handler(folder);
    before.forEach(root::removeHandler);
    if (handler != null) {
      root.addHandler(handler);
    }
    setLevel(LogLevel.INFO);
  }

  /**
   * Begins to log.
   *
   * @param folder where to; it need not exist yet
   */
  public static LogFiles open(Path folder) {
    return new LogFiles(folder.toAbsolutePath());
  }

  private static @Nullable Handler handler(Path folder) {
    try {
      Files.createDirectories(folder);
      // %g counts the files, %u tells programs that run at the same time apart.
      String pattern = folder.toString().replace("%", "%%") + "/parallel-workbench-%u.%g.log";
      FileHandler files = new FileHandler(pattern, BYTES, FILES, true);
      files.setEncoding("UTF-8");
      files.setFormatter(new LogLine());
      files.setLevel(Level.ALL);
      return files;
    } catch (IOException | SecurityException e) {
      return null;
    }
  }

  /** Whether there is a file to log to. */
  public boolean isOpen() {
    return handler != null;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public void setLevel(LogLevel level) {
    own.setLevel(
        switch (level) {
          case OFF -> Level.OFF;
          case ERROR -> Level.SEVERE;
          case WARNING -> Level.WARNING;
          case INFO -> Level.INFO;
          case DEBUG -> Level.ALL;
        });
    if (handler != null) {
      handler.setLevel(level == LogLevel.OFF ? Level.OFF : Level.ALL);
    }
  }

  /** Ends the log; what is logged goes where it went before. */
  @Override
  public void close() {
    if (handler != null) {
      root.removeHandler(handler);
      handler.close();
    }
    before.forEach(root::addHandler);
    own.setLevel(ownBefore);
  }
}
