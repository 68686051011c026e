package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SlicedFile;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.TextEncoding;

/**
 * Counts terms in one file after another, each read piece by piece. Immutable.
 *
 * <p>Buffers belong to one evaluation and are no larger than its file needs. That costs a small
 * file next to nothing and a large one a vanishing share, so they are not kept for the next, except
 * for those outside Java's heap.
 */
final class TermCounter implements FileEvaluator {

  private final List<String> terms;
  private final Needles needles;
  private final @Nullable Charset forced;
  private final MalformedPolicy policy;
  private final BufferSizes sizes;

  /**
   * @param terms the names of the counts
   * @param needles what to look for, one for each term
   * @param forced the charset of all files that have none of their own, or null to find out for
   *     each of them
   * @param policy what to do about malformed bytes
   */
  TermCounter(
      List<String> terms,
      Needles needles,
      @Nullable Charset forced,
      MalformedPolicy policy,
      BufferSizes sizes) {
    this.terms = terms;
    this.needles = needles;
    this.forced = forced;
    this.policy = policy;
    this.sizes = sizes;
  }

  @Override
  public List<String> columns() {
    return terms;
  }

  @Override
  public int slices(SourceFile file) {
    return file.entry() == null ? sizes.slices(file.size()) : 1;
  }

  @Override
  public SlicedFile slice(SourceFile file) {
    return new SlicedCount(file, this, needles, sizes);
  }

  @Override
  public Evaluation evaluate(SourceFile file, StageObserver observer)
      throws IOException, RefusedException, InterruptedException {
    observer.enter(Stage.READ);
    try (PieceReader reader = PieceReader.open(file, sizes)) {
      return evaluate(file, reader, observer);
    } catch (ClosedByInterruptException e) {
      throw interrupted(e);
    }
  }

  private Evaluation evaluate(SourceFile file, PieceReader reader, StageObserver observer)
      throws IOException, RefusedException, InterruptedException {
    Head head = reader.readHead();
    observer.enter(Stage.PREPROCESS);
    EncodingChoice choice = choose(file, head);
    int chunk = Math.max(BufferSizes.LEAST_CHUNK, Math.min(sizes.chunk(), head.length()));

    Scan scan = needles.scan(choice, choice.skip(), true, chunk, observer);
    reader.buffer().position(choice.skip());
    useBufferFor(scan, reader);
    scan.accept(reader.buffer(), reader.atEnd());
    Scan first = scan;
    boolean provisional = choice.provisional();
    scanOn(scan, reader, observer, () -> provisional && first.decoded().malformed() > 0);

    if (provisional && scan.decoded().malformed() > 0) {
      EncodingChoice settled = EncodingDetector.settle(scan.decoded(), reader);
      if (!settled.charset().equals(choice.charset())) {
        scan = needles.scan(settled, settled.skip(), true, chunk, observer);
        reader.rewind();
      }
      choice = settled;
      scanOn(scan, reader, observer, () -> false);
    }
    return evaluation(scan.found(), reader.bytesRead(), choice.encoding(scan.decoded()));
  }

  /**
   * How to decode a file that begins like this.
   *
   * @throws RefusedException if it looks binary
   */
  EncodingChoice choose(SourceFile file, Head head) throws RefusedException {
    Charset charset = file.charset() == null ? forced : file.charset();
    return charset == null ? EncodingDetector.detect(head) : EncodingDetector.force(charset, head);
  }

  private static void useBufferFor(Scan scan, PieceReader reader) throws IOException {
    if (!scan.prefersDirect()) {
      reader.useHeapBuffer();
    }
  }

  /** Scans on to the end, or until there is enough. */
  static void scanOn(Scan scan, PieceReader reader, StageObserver observer, BooleanSupplier enough)
      throws IOException, InterruptedException {
    observer.progress(reader.fraction());
    useBufferFor(scan, reader);
    while (!reader.atEnd() && !enough.getAsBoolean()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      observer.enter(Stage.READ);
      reader.readOn();
      scan.accept(reader.buffer(), reader.atEnd());
      observer.progress(reader.fraction());
    }
  }

  /**
   * What was found in a whole file.
   *
   * @throws RefusedException if malformed bytes make it fail
   */
  Evaluation evaluation(List<Stretch> found, long bytes, TextEncoding encoding)
      throws RefusedException {
    TextEncoding judged = policy.judge(encoding);
    return new Evaluation(Counts.of(terms, Stretch.counts(found)), bytes, judged);
  }

  /** What an interrupt that closed a file stands for. */
  static InterruptedException interrupted(ClosedByInterruptException e) {
    Thread.interrupted();
    return (InterruptedException) new InterruptedException().initCause(e);
  }
}
