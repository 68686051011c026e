/** The benchmarks: what {@code ./run.sh bench} starts. */
@NullMarked
package org.parallelworkbench.bench;

import org.jspecify.annotations.NullMarked;
