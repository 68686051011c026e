package org.parallelworkbench.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * What evaluating one file gave.
 *
 * @param counts the counts, named as in {@link FileEvaluator#columns()}
 * @param bytes how many bytes were read
 * @param encoding how the bytes became text, or null if no file content was decoded
 */
public record Evaluation(Counts counts, long bytes, @Nullable TextEncoding encoding) {

  public Evaluation {
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes must not be negative, but was " + bytes);
    }
  }
}
