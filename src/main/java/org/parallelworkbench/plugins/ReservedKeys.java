package org.parallelworkbench.plugins;

import java.util.Set;

/** What the command line calls its own options, and a pipeline so cannot call its. */
public final class ReservedKeys {

  private static final Set<String> KEYS =
      Set.of(
          "backoff",
          "backoff-factor",
          "backoff-limit",
          "breakdown",
          "breakdown-json",
          "cache",
          "charset-of",
          "csv",
          "data-dir",
          "demo",
          "engine",
          "follow-links",
          "glob",
          "help",
          "history",
          "json",
          "log-level",
          "map-path",
          "markdown",
          "master",
          "pipeline",
          "precision",
          "repeats",
          "results",
          "resume",
          "retries",
          "secret-file",
          "seed",
          "send-files",
          "spark-property",
          "stop-after",
          "stop-at",
          "timeout",
          "trace",
          "version",
          "warmup",
          "workers");

  private ReservedKeys() {}

  /** Whether an option of a pipeline cannot have this key. */
  public static boolean contains(String key) {
    return KEYS.contains(key) || (key.startsWith("no-") && KEYS.contains(key.substring(3)));
  }
}
