package org.parallelworkbench.engine.cluster;

import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * A file for a worker elsewhere.
 *
 * @param index its place in the run's list, from 0
 * @param file the file as it is listed here
 * @param path where the worker finds it
 * @param content its bytes, not to be changed, if the worker does not find it anywhere; else null
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record RemoteFile(int index, SourceFile file, String path, byte @Nullable [] content) {}
