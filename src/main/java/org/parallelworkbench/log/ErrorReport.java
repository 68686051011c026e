package org.parallelworkbench.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.util.Map;

/** What somebody who looks for a fault wants to know, as a text to copy. */
public final class ErrorReport {

  private static final int MEGABYTE = 1 << 20;

  private ErrorReport() {}

  /**
   * Describes a fault. The home folder's name, which is mostly a person's, becomes {@code ~}.
   *
   * @param choices what the user had chosen, by name; contents of files do not belong here
   * @param others how many faults followed it
   */
  public static String of(Throwable fault, Map<String, String> choices, int others) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.println(system());
    choices.forEach((name, value) -> out.println(name + ": " + value));
    if (others > 0) {
      out.println("Followed by " + others + " more, which are in the log.");
    }
    out.println();
    fault.printStackTrace(out);
    String home = System.getProperty("user.home", "");
    return home.length() > 1 ? text.toString().replace(home, "~") : text.toString();
  }

  /** The program's version, and what it runs on, in one line. */
  public static String system() {
    Runtime runtime = Runtime.getRuntime();
    return "Parallel Workbench %s · Java %s · %s %s %s · %d cores · %d MB heap at most"
        .formatted(
            version(),
            Runtime.version(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            runtime.availableProcessors(),
            runtime.maxMemory() / MEGABYTE);
  }

  /** The build puts the version into the module. */
  private static String version() {
    ModuleDescriptor module = ErrorReport.class.getModule().getDescriptor();
    return module == null ? "" : module.rawVersion().orElse("");
  }
}
