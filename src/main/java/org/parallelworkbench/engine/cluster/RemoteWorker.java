package org.parallelworkbench.engine.cluster;

/**
 * A process of a cluster that takes files.
 *
 * @param id its name in the cluster
 * @param host the computer it is on
 * @param cores how many files it takes at once
 */
public record RemoteWorker(String id, String host, int cores) {}
