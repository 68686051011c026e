package org.parallelworkbench.analysis;

/** What workers do with their time. */
public enum TimePart {
  /** Getting files' bytes. */
  READ("read"),
  /** Decoding, checking and normalising. */
  PREPROCESS("preprocess"),
  /** Producing the counts. */
  PROCESS("process"),
  /** With a file in hand but in none of its stages: before the first, or after the last. */
  SCHEDULING("scheduling"),
  /** Without a file: before a worker's first, between two, and after its last. */
  WAITING("waiting"),
  /** Whatever the report does not explain, such as time of workers that nobody named. */
  UNEXPLAINED("unexplained");

  private final String title;

  TimePart(String title) {
    this.title = title;
  }

  /** What people call it. */
  public String title() {
    return title;
  }
}
