package org.parallelworkbench.history;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Attempt;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.Slices;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.history.ResultCodec.Kind;
import org.parallelworkbench.pipeline.Breakdown;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.TextEncoding;

/**
 * Packs the results of one batch as they come, in the form that {@link ResultCodec} describes. It
 * makes no object for a usual result: this is done while a run's clock goes on. Used by one thread
 * at a time.
 */
final class BatchPacker {

  /** So many bytes of breakdowns are enough for a batch. */
  private static final int MUCH = 4_000_000;

  private final Packer out = new Packer();
  private @Nullable Packer breakdowns;
  private final Map<Kind, Integer> kinds = new HashMap<>();
  private @Nullable Kind latestKind;
  private int latestNumber;
  private long modified;
  private int size;
  private int done;

  /**
   * Adds a result.
   *
   * @param fileSize that of the file's stamp
   * @param fileModified that of the file's stamp
   */
  void add(FileResult result, long fileSize, long fileModified) {
    pack(result);
    pack(result.counts().breakdown());
    out.number(fileSize + 1);
    out.signed(fileModified - modified);
    modified = fileModified;
    size++;
    if (result.status() == FileStatus.DONE) {
      done++;
    }
  }

  /** How many results there are so far. */
  int size() {
    return size;
  }

  /** Whether it is time for another batch. */
  boolean isFull() {
    return size == HistoryWriter.BATCH_SIZE || (breakdowns != null && breakdowns.length() >= MUCH);
  }

  /** All of them. */
  ResultBatch batch() {
    return new ResultBatch(out.toBytes(), breakdowns == null ? null : breakdowns.toBytes(), done);
  }

  private void pack(Breakdown breakdown) {
    if (!breakdown.isEmpty()) {
      if (breakdowns == null) {
        breakdowns = new Packer();
      }
      breakdowns.number(size);
      breakdowns.bytes(breakdown.toBytes());
    }
  }

  private void pack(FileResult result) {
    out.number(result.index());
    Counts counts = result.counts();
    out.number(counts.size());
    for (int i = 0; i < counts.size(); i++) {
      out.signed(counts.at(i));
    }
    out.number(result.bytes());
    pack(result.encoding());
    out.number(result.earlier().size());
    for (Attempt attempt : result.earlier()) {
      pack(
          attempt.status(), attempt.worker(), attempt.times(), attempt.message(), attempt.slices());
    }
    pack(result.status(), result.worker(), result.times(), result.message(), result.slices());
  }

  private void pack(
      FileStatus status, int worker, StageTimes times, String message, @Nullable Slices slices) {
    out.number(ResultCodec.code(status));
    out.number(worker);
    pack(times);
    out.text(message);
    if (slices == null) {
      out.number(0);
      return;
    }
    out.number(slices.spans().size());
    out.number(slices.count());
    for (Span span : slices.spans()) {
      out.number(span.worker());
      out.number(span.slice() + ResultCodec.SLICE_OFFSET);
      pack(span.times());
    }
  }

  private void pack(StageTimes times) {
    out.number(times.start());
    out.number(times.elapsed());
    out.number(times.read());
    out.number(times.preprocess());
    out.number(times.process());
  }

  private void pack(@Nullable TextEncoding encoding) {
    if (encoding == null) {
      out.number(0);
      return;
    }
    packKind(encoding);
    out.number(encoding.malformed());
    if (encoding.malformed() > 0) {
      out.number(encoding.firstMalformedOffset());
    }
  }

  /** Mostly it is that of the result before. */
  private void packKind(TextEncoding encoding) {
    if (latestKind != null && latestKind.matches(encoding)) {
      out.number(latestNumber);
      return;
    }
    Kind kind = Kind.of(encoding);
    @Nullable Integer known = kinds.putIfAbsent(kind, kinds.size() + 1);
    latestKind = kind;
    latestNumber = known == null ? kinds.size() : known;
    out.number(latestNumber);
    if (known == null) {
      out.text(kind.charset());
      out.text(kind.decision().name());
      out.number(kind.confidence());
    }
  }
}
