/**
 * What is sent to a cluster's workers. It keeps to the Java 17 language and API, as the pipelines
 * do, and what goes to and fro is plain and serializable.
 */
@NullMarked
package org.parallelworkbench.spark.payload;

import org.jspecify.annotations.NullMarked;
