package org.parallelworkbench.spark.payload;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Files to work on, one after another, and how.
 *
 * @param id the batch's number, unique within the driver
 * @param pipeline the name of the pipeline's class
 * @param settings the pipeline's settings
 * @param files the files
 * @param contents by a file's index, the bytes of those that the worker cannot open
 */
public record BatchOrder(
    long id,
    String pipeline,
    Map<String, String> settings,
    List<FileOrder> files,
    Map<Integer, FileContent> contents)
    implements Serializable {

  private static final long serialVersionUID = 1L;
}
