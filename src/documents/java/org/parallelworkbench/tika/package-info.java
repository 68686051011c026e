/** Reads documents with Apache Tika: in a jar, and a class loader, with Tika's own. */
@NullMarked
package org.parallelworkbench.tika;

import org.jspecify.annotations.NullMarked;
