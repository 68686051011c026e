package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import org.parallelworkbench.engine.RunMonitor;

/**
 * One line on a terminal that follows a run, drawn by a thread of its own so that no worker ever
 * waits for the terminal. Closing it removes the line.
 */
final class ProgressLine implements AutoCloseable {

  private static final long GAP_MILLIS = 100;

  /** What surely fits into one line; a longer text would leave its first lines behind. */
  private static final int MOST_COLUMNS = 79;

  private final PrintWriter out;
  private final String label;
  private final RunMonitor monitor;
  private final long started = System.nanoTime();
  private final Thread drawer;
  private int width;

  private ProgressLine(PrintWriter out, String label, RunMonitor monitor) {
    this.out = out;
    this.label = label;
    this.monitor = monitor;
    this.drawer = Thread.ofPlatform().daemon().name("progress").unstarted(this::drawUntilClosed);
  }

  /** Begins to follow a run of this name. */
  static ProgressLine start(PrintWriter out, String label, RunMonitor monitor) {
    ProgressLine line = new ProgressLine(out, label, monitor);
    line.drawer.start();
    return line;
  }

  /** What the line says. */
  static String text(String label, RunMonitor monitor, long elapsedNanos) {
    long bytes = monitor.bytes();
    String text =
        label
            + ": "
            + (monitor.done() + monitor.failed())
            + " of "
            + monitor.total()
            + " files"
            + (monitor.failed() == 0 ? "" : ", " + monitor.failed() + " failed")
            + (bytes == 0 ? "" : ", " + Texts.rate(bytes, Math.max(1, elapsedNanos)))
            + ", "
            + TimeUnit.NANOSECONDS.toSeconds(elapsedNanos)
            + " s";
    return text.substring(0, Math.min(text.length(), MOST_COLUMNS));
  }

  @Override
  public void close() {
    drawer.interrupt();
    boolean interrupted = false;
    while (drawer.isAlive()) {
      try {
        drawer.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    out.print("\r" + " ".repeat(width) + "\r");
    out.flush();
  }

  private void drawUntilClosed() {
    try {
      while (true) {
        draw(text(label, monitor, System.nanoTime() - started));
        Thread.sleep(GAP_MILLIS);
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void draw(String text) {
    out.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
    out.flush();
    width = text.length();
  }
}
