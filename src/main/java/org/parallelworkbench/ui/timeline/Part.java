package org.parallelworkbench.ui.timeline;

/** What the time of a span went to; the first three are the stages, in their order. */
enum Part {
  READ,
  PREPROCESS,
  PROCESS,
  /** With the file in hand, but in none of its stages. */
  OTHER
}
