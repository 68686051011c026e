package org.parallelworkbench.engine.cluster;

/**
 * What a worker says when it is asked.
 *
 * @param java the version of its Java, such as 17
 * @param readable whether it can read the file that it was asked about
 */
public record WorkerFacts(int java, boolean readable) {}
