package org.parallelworkbench.engine.cluster;

/**
 * What a cluster's master says of itself.
 *
 * @param version of its software, such as {@code 4.2.0}; empty if it cannot be had
 * @param workers how many it has
 * @param cores how many these have together
 * @param freeCores how many of the cores could be given to this program
 */
public record MasterReport(String version, int workers, int cores, int freeCores) {}
