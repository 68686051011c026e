package org.parallelworkbench.app;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;

/**
 * Says how long the program's start took: from the JVM's beginning to the second frame of its
 * window, when the first has been drawn and answers to the user.
 */
final class FirstFrame extends AnimationTimer {

  private final PrintStream out;
  private int frames;

  /**
   * To be started when the window shows.
   *
   * @param out gets one line, with a number of milliseconds
   */
  FirstFrame(PrintStream out) {
    this.out = out;
  }

  @Override
  public void handle(long now) {
    frames++;
    if (frames == 2) {
      stop();
      long began = ManagementFactory.getRuntimeMXBean().getStartTime();
      out.println("ready after " + (System.currentTimeMillis() - began) + " ms");
    }
  }
}
