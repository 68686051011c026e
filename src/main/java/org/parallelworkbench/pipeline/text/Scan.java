package org.parallelworkbench.pipeline.text;

import java.util.List;

/** A pass that counts every term. For one thread. */
interface Scan extends Pass {

  /** What was found so far of each term. */
  List<Stretch> found();
}
