package org.parallelworkbench.cli;

import java.io.PrintWriter;

/**
 * All that a command has of the outside.
 *
 * @param out for results
 * @param err for complaints and progress
 * @param terminal whether somebody is watching, so that progress may be drawn
 * @param stopSignal tells when to stop early
 */
record Shell(PrintWriter out, PrintWriter err, boolean terminal, StopSignal stopSignal) {}
