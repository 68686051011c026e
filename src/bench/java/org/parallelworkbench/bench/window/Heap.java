package org.parallelworkbench.bench.window;

import java.lang.management.ManagementFactory;

/** How much heap this program uses, in megabytes of 2²⁰ bytes. */
final class Heap {

  private static final double MEGABYTE = 1 << 20;

  private Heap() {}

  /** What is in use when all garbage is gone. */
  static double afterCollection() {
    System.gc();
    Screen.pause(200);
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }

  /** What the heap may grow to. */
  static double limit() {
    return Runtime.getRuntime().maxMemory() / MEGABYTE;
  }
}
