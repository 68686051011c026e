package org.parallelworkbench.engine.cluster;

import org.parallelworkbench.pipeline.Stage;

/**
 * How far a worker elsewhere is with a file.
 *
 * @param index the file's place in the run's list, from 0
 * @param fraction how much of the file is done, 0 to 1
 */
public record RemoteProgress(int index, Stage stage, double fraction) {}
