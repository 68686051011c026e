package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;

/**
 * Counts terms in one file after another, each read piece by piece. Immutable.
 *
 * <p>Buffers belong to one evaluation and are no larger than its file needs. That costs a small
 * file next to nothing and a large one a vanishing share, so they are not kept for the next.
 */
final class TermCounter implements FileEvaluator {

  private final List<String> terms;
  private final List<String> needles;
  private final boolean ignoreCase;
  private final @Nullable Charset forced;
  private final BufferSizes sizes;

  /**
   * @param terms the names of the counts
   * @param needles what to look for, one for each term, in upper case if case is ignored
   * @param forced the charset of all files, or null to find out for each of them
   */
  TermCounter(
      List<String> terms,
      List<String> needles,
      boolean ignoreCase,
      @Nullable Charset forced,
      BufferSizes sizes) {
    this.terms = terms;
    this.needles = needles;
    this.ignoreCase = ignoreCase;
    this.forced = forced;
    this.sizes = sizes;
  }

  @Override
  public List<String> columns() {
    return terms;
  }

  @Override
  public Evaluation evaluate(SourceFile file, StageObserver observer)
      throws IOException, RefusedException, InterruptedException {
    observer.enter(Stage.READ);
    try (PieceReader reader = PieceReader.open(file.path(), sizes)) {
      return evaluate(reader, observer);
    } catch (ClosedByInterruptException e) {
      Thread.interrupted();
      throw (InterruptedException) new InterruptedException().initCause(e);
    }
  }

  private Evaluation evaluate(PieceReader reader, StageObserver observer)
      throws IOException, RefusedException, InterruptedException {
    Head head = reader.readHead();
    observer.enter(Stage.PREPROCESS);
    EncodingChoice choice =
        forced == null ? EncodingDetector.detect(head) : EncodingDetector.force(forced, head);
    int chunk = Math.max(BufferSizes.LEAST_CHUNK, Math.min(sizes.chunk(), head.length()));

    TextScan scan = new TextScan(choice, needles, ignoreCase, chunk, observer);
    reader.buffer().position(choice.skip());
    scan.accept(reader.buffer(), reader.atEnd());
    scanOn(scan, reader, choice.provisional(), observer);

    if (choice.provisional() && scan.decoder().malformed() > 0) {
      EncodingChoice settled = EncodingDetector.settle(scan.decoder(), reader);
      if (!settled.charset().equals(choice.charset())) {
        scan = new TextScan(settled, needles, ignoreCase, chunk, observer);
        reader.rewind();
      }
      choice = settled;
      scanOn(scan, reader, false, observer);
    }
    return new Evaluation(
        Counts.of(terms, scan.counts()), reader.bytesRead(), choice.encoding(scan.decoder()));
  }

  /** Scans on to the end, or, if that is wanted, to the first piece with something malformed. */
  private static void scanOn(
      TextScan scan, PieceReader reader, boolean untilMalformed, StageObserver observer)
      throws IOException, InterruptedException {
    observer.progress(reader.fraction());
    while (!reader.atEnd() && !(untilMalformed && scan.decoder().malformed() > 0)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      observer.enter(Stage.READ);
      reader.readOn();
      observer.enter(Stage.PREPROCESS);
      scan.accept(reader.buffer(), reader.atEnd());
      observer.progress(reader.fraction());
    }
  }
}
