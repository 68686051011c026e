package org.parallelworkbench.bench.window;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

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

  /** The most that was ever left after a collection; what a heap of that size cannot do without. */
  static double most() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(Heap::peak)
            .sum()
        / MEGABYTE;
  }

  private static long peak(MemoryPoolMXBean pool) {
    return pool.getPeakUsage().getUsed();
  }

  /** What the heap may grow to. */
  static double limit() {
    return Runtime.getRuntime().maxMemory() / MEGABYTE;
  }
}
