/** Libraries that are no part of the program, and that a command of {@code run.sh} gets. */
package org.parallelworkbench.libraries;
