package org.parallelworkbench.cli;

import java.io.PrintWriter;
import org.parallelworkbench.log.LogControl;

/**
 * All that a command has of the outside.
 *
 * @param out for results
 * @param err for complaints and progress
 * @param terminal whether somebody is watching, so that progress may be drawn
 * @param stopSignal tells when to stop early
 * @param log whose level an option sets
 */
record Shell(
    PrintWriter out, PrintWriter err, boolean terminal, StopSignal stopSignal, LogControl log) {}
