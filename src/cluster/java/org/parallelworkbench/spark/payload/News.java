package org.parallelworkbench.spark.payload;

import java.io.Serializable;
import java.util.List;

/**
 * What a worker has to say of a batch.
 *
 * @param batch the batch's number
 * @param executor the worker's name in the cluster
 * @param stages how far files are, in order; of each the newest
 * @param results what came of files since the last news
 * @param last whether nothing more will come, because the batch was recalled
 * @param sent when it was sent, by the worker's {@link System#nanoTime()}
 */
public record News(
    long batch,
    String executor,
    List<StageReport> stages,
    List<FileReport> results,
    boolean last,
    long sent)
    implements Serializable {

  private static final long serialVersionUID = 1L;
}
