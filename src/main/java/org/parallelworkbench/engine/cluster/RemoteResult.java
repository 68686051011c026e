package org.parallelworkbench.engine.cluster;

import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.Evaluation;

/**
 * What a worker elsewhere made of a file.
 *
 * @param index the file's place in the run's list, from 0
 * @param evaluation what it found, or null if it failed
 * @param message why it failed; empty if it did not
 * @param mayPass whether it failed for a reason that may pass
 * @param times when it was worked on, by {@link System#nanoTime()} of this machine, as far as can
 *     be told across machines
 */
public record RemoteResult(
    int index,
    @Nullable Evaluation evaluation,
    String message,
    boolean mayPass,
    StageTimes times) {}
