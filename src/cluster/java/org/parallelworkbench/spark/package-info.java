/**
 * Apache Spark as a cluster for the program. Needs Spark's jars; the program needs nothing of it.
 */
@NullMarked
package org.parallelworkbench.spark;

import org.jspecify.annotations.NullMarked;
