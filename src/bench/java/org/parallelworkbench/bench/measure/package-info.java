/** Measuring candidates against each other, and telling how they compare. */
@NullMarked
package org.parallelworkbench.bench.measure;

import org.jspecify.annotations.NullMarked;
