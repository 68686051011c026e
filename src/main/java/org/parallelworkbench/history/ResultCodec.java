package org.parallelworkbench.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Attempt;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.Slices;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.Breakdown;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.TextEncoding;
import org.parallelworkbench.pipeline.TextEncoding.Decision;

/**
 * Results as bytes: a batch in a few dozen bytes for each. A row and column for each would take the
 * database ten times as long.
 *
 * <p>A batch is one result after the other, in numbers and texts of a {@link Packer}: place, counts
 * (how many, then each), bytes, encoding, how many attempts came before the last one, each attempt,
 * and of the stamp size + 1 and how much later than the one before it was modified. An encoding is
 * 0 if there is none, else its number within the batch from 1, and where it is new charset,
 * decision and confidence; then how much is malformed, and if any, where first. An attempt is
 * status, worker, times, message, and 0 or how many spans of slices there are; then how many
 * slices, and of each span worker, slice + 2 and times. Times are start, elapsed, read, preprocess,
 * process. {@link BatchPacker} packs it.
 *
 * <p>Breakdowns are kept apart, because few pipelines give any: of each the result's place within
 * the batch, how many bytes it has, and these.
 */
final class ResultCodec {

  /** What makes a number of a span's slice that is not negative. */
  static final int SLICE_OFFSET = -Span.MERGE;

  /** What an encoding is apart from what is peculiar to a file. */
  record Kind(String charset, Decision decision, int confidence) {

    static Kind of(TextEncoding encoding) {
      return new Kind(encoding.charset(), encoding.decision(), encoding.confidence());
    }

    /** Whether an encoding is of this kind. */
    boolean matches(TextEncoding encoding) {
      return confidence == encoding.confidence()
          && decision == encoding.decision()
          && charset.equals(encoding.charset());
    }
  }

  private ResultCodec() {}

  /**
   * Gives the results of a batch.
   *
   * @param breakdowns those of the results that have one, or null if none has
   * @param files what the run was over
   * @param names the names of the counts
   */
  static void decode(
      byte[] batch,
      byte @Nullable [] breakdowns,
      List<SourceFile> files,
      List<String> names,
      Consumer<StoredResult> taker) {
    Unpacker in = new Unpacker(batch);
    Unpacker details = new Unpacker(breakdowns == null ? new byte[0] : breakdowns);
    int next = details.hasMore() ? details.integer() : -1;
    List<Kind> kinds = new ArrayList<>();
    long modified = 0;
    for (int place = 0; in.hasMore(); place++) {
      Breakdown breakdown = Breakdown.NONE;
      if (place == next) {
        breakdown = Breakdown.fromBytes(details.bytes());
        next = details.hasMore() ? details.integer() : -1;
      }
      FileResult result = decode(in, files, names, breakdown, kinds);
      long size = in.number() - 1;
      modified += in.signed();
      taker.accept(new StoredResult(result, new FileStamp(size, modified)));
    }
  }

  private static FileResult decode(
      Unpacker in,
      List<SourceFile> files,
      List<String> names,
      Breakdown breakdown,
      List<Kind> kinds) {
    int index = in.integer();
    long[] values = new long[in.integer()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.signed();
    }
    long bytes = in.number();
    TextEncoding encoding = decodeEncoding(in, kinds);
    int before = in.integer();
    List<Attempt> earlier = new ArrayList<>(before);
    for (int i = 0; i < before; i++) {
      earlier.add(decodeAttempt(in, i + 1));
    }
    Attempt last = decodeAttempt(in, before + 1);
    return new FileResult(
        index,
        files.get(index),
        last.status(),
        values.length == 0 ? Counts.NONE : Counts.of(names, values).with(breakdown),
        bytes,
        encoding,
        last.times(),
        last.worker(),
        last.message(),
        last.slices(),
        earlier);
  }

  private static Attempt decodeAttempt(Unpacker in, int number) {
    FileStatus status = status(in.integer());
    int worker = in.integer();
    StageTimes times = decodeTimes(in);
    return new Attempt(number, status, times, worker, in.text(), decodeSlices(in));
  }

  private static @Nullable Slices decodeSlices(Unpacker in) {
    int size = in.integer();
    if (size == 0) {
      return null;
    }
    int count = in.integer();
    List<Span> spans = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      spans.add(new Span(in.integer(), in.integer() - SLICE_OFFSET, decodeTimes(in)));
    }
    return new Slices(count, spans);
  }

  private static StageTimes decodeTimes(Unpacker in) {
    long start = in.number();
    long elapsed = in.number();
    return new StageTimes(start, in.number(), in.number(), in.number(), start + elapsed);
  }

  private static @Nullable TextEncoding decodeEncoding(Unpacker in, List<Kind> kinds) {
    int number = in.integer();
    if (number == 0) {
      return null;
    }
    if (number > kinds.size()) {
      kinds.add(new Kind(in.text(), Decision.valueOf(in.text()), in.integer()));
    }
    Kind kind = kinds.get(number - 1);
    long malformed = in.number();
    long first = malformed > 0 ? in.number() : -1;
    return new TextEncoding(kind.charset(), kind.decision(), kind.confidence(), malformed, first);
  }

  /** The number of a status. */
  static int code(FileStatus status) {
    return switch (status) {
      case DONE -> 0;
      case FAILED -> 1;
      case CANCELLED -> 2;
    };
  }

  private static FileStatus status(int code) {
    return switch (code) {
      case 0 -> FileStatus.DONE;
      case 1 -> FileStatus.FAILED;
      case 2 -> FileStatus.CANCELLED;
      default -> throw new IllegalArgumentException("no status has the code " + code);
    };
  }
}
