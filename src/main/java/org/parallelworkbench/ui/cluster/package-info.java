/** The part of the window that sets clusters up, starts and stops them, and tries them out. */
package org.parallelworkbench.ui.cluster;
