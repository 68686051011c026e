package org.parallelworkbench.experiment;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The computer and Java that an experiment ran on: facts that its figures depend on, and none that
 * tell whose computer it is. Immutable.
 *
 * @param cores how many processors the program may use
 * @param maxHeapBytes how much memory the program may use for its own data
 * @param physicalMemoryBytes how much memory the computer, or its container, has; empty if unknown
 * @param osArch the processor's architecture, such as {@code amd64}
 * @param at when these facts were found out
 */
public record Machine(
    int cores,
    long maxHeapBytes,
    OptionalLong physicalMemoryBytes,
    String osName,
    String osVersion,
    String osArch,
    String javaVersion,
    String javaVendor,
    Instant at) {

  /** The one this runs on, now. */
  public static Machine current() {
    Runtime runtime = Runtime.getRuntime();
    return new Machine(
        runtime.availableProcessors(),
        runtime.maxMemory(),
        physicalMemory(),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("os.arch"),
        System.getProperty("java.version"),
        System.getProperty("java.vendor"),
        Instant.now());
  }

  /** The system and its processor's architecture, such as {@code Linux 6.1 amd64}. */
  public String system() {
    return String.join(" ", osName, osVersion, osArch);
  }

  /** The version of Java and who made it, such as {@code 25.0.1 (Eclipse Adoptium)}. */
  public String java() {
    return javaVersion + " (" + javaVendor + ")";
  }

  private static OptionalLong physicalMemory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? OptionalLong.of(system.getTotalMemorySize())
        : OptionalLong.empty();
  }
}
