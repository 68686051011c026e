/** Texts to measure with, made from a seed, whose counts are known. */
@NullMarked
package org.parallelworkbench.bench.corpus;

import org.jspecify.annotations.NullMarked;
