/** What is measured: the suites, and the candidates in them. */
@NullMarked
package org.parallelworkbench.bench.suite;

import org.jspecify.annotations.NullMarked;
