package org.parallelworkbench.spark.payload;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.Breakdown;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.TextEncoding;

/**
 * What came of a file. Times are in nanoseconds, {@code start} and {@code end} by the worker's own
 * {@link System#nanoTime()}.
 *
 * @param index the file's place in the run's list, from 0
 * @param done whether there are counts, or a message that says why not
 * @param breakdown the counts' {@link Breakdown}, as its bytes
 * @param mayPass whether it failed for a reason that may pass
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record FileReport(
    int index,
    boolean done,
    List<String> names,
    long[] values,
    byte[] breakdown,
    long bytes,
    @Nullable Encoding encoding,
    String message,
    boolean mayPass,
    long start,
    long read,
    long preprocess,
    long process,
    long end)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A {@link TextEncoding} that can be sent. */
  public record Encoding(
      String charset,
      String decision,
      int confidence,
      long malformed,
      long firstMalformedOffset,
      boolean replacementAccepted)
      implements Serializable {

    private static final long serialVersionUID = 1L;

    static @Nullable Encoding of(@Nullable TextEncoding encoding) {
      return encoding == null
          ? null
          : new Encoding(
              encoding.charset(),
              encoding.decision().name(),
              encoding.confidence(),
              encoding.malformed(),
              encoding.firstMalformedOffset(),
              encoding.replacementAccepted());
    }

    private TextEncoding toTextEncoding() {
      return new TextEncoding(
          charset,
          TextEncoding.Decision.valueOf(decision),
          confidence,
          malformed,
          firstMalformedOffset,
          replacementAccepted);
    }
  }

  /** The evaluation, or null if there is none. */
  public @Nullable Evaluation evaluation() {
    return done
        ? new Evaluation(
            Counts.of(names, values).with(Breakdown.fromBytes(breakdown)),
            bytes,
            encoding == null ? null : encoding.toTextEncoding())
        : null;
  }
}
