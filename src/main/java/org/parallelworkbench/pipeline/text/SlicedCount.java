package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.Failures;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SlicedFile;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;

/**
 * Counts terms in one large file by slices. Whoever comes first decides on the encoding. If that
 * was provisional and something malformed turns up, the slices that follow need not go on, and
 * there is another round with an encoding that is final.
 */
final class SlicedCount implements SlicedFile {

  private final SourceFile file;
  private final TermCounter counter;
  private final TextFiles files;
  private final Needles needles;
  private final BufferSizes sizes;
  private final int slices;
  private final AtomicReferenceArray<Part> parts;

  private @Nullable EncodingChoice choice;
  private boolean whole;

  /** The first slice so far in which something malformed was found. */
  private volatile int malformedIn = Integer.MAX_VALUE;

  /** What evaluating the file as a whole gave, if it cannot be cut. */
  private volatile @Nullable Evaluation uncut;

  SlicedCount(SourceFile file, TermCounter counter, TextFiles files, Needles needles) {
    this.file = file;
    this.counter = counter;
    this.files = files;
    this.needles = needles;
    this.sizes = files.sizes();
    this.slices = sizes.slices(file.size());
    this.parts = new AtomicReferenceArray<>(slices);
  }

  @Override
  public int slices() {
    return slices;
  }

  @Override
  public void evaluate(int slice, StageObserver observer)
      throws IOException, RefusedException, InterruptedException {
    observer.enter(Stage.READ);
    try (PieceReader reader = PieceReader.open(file, sizes)) {
      EncodingChoice chosen = choice(reader);
      SliceBounds bounds = bounds(chosen);
      if (bounds != SliceBounds.NOWHERE) {
        parts.set(slice, count(slice, chosen, bounds, reader, observer));
      } else if (slice == 0) {
        uncut = counter.evaluate(file, observer);
      }
    } catch (ClosedByInterruptException e) {
      throw Failures.interrupted(e);
    }
  }

  /** The encoding of all slices. */
  private synchronized EncodingChoice choice(PieceReader reader)
      throws IOException, RefusedException {
    EncodingChoice chosen = choice;
    if (chosen == null) {
      Head head = reader.readHead();
      boolean document = files.isDocument(file, reader, head);
      chosen = document ? EncodingChoice.VALID_UTF_8 : files.choose(file, head);
      choice = chosen;
      whole = document || reader.isGzip();
    }
    return chosen;
  }

  /** Where the file may be cut; documents and what is packed are read from their beginning. */
  private synchronized SliceBounds bounds(EncodingChoice chosen) {
    return whole ? SliceBounds.NOWHERE : SliceBounds.of(chosen.charset());
  }

  private Part count(
      int slice,
      EncodingChoice chosen,
      SliceBounds bounds,
      PieceReader reader,
      StageObserver observer)
      throws IOException, InterruptedException {
    long from = slice == 0 ? 0 : bounds.atOrAfter(nominalStart(slice), reader);
    long to =
        slice == slices - 1 ? Long.MAX_VALUE : bounds.atOrAfter(nominalStart(slice + 1), reader);
    int skip = slice == 0 ? chosen.skip() : 0;
    reader.restrictTo(from + skip, to);
    Scan scan = needles.scan(chosen, from + skip, slice == 0, sizes.chunk(), observer);
    TextFiles.readOn(
        scan, reader, observer, () -> chosen.provisional() && noteMalformed(slice, scan));
    noteMalformed(slice, scan);
    return new Part(scan.found(), scan.decoded(), skip + reader.bytesRead());
  }

  private long nominalStart(int slice) {
    return Math.max(1, file.size() / slices) * slice;
  }

  /**
   * Notes whether something malformed was found; says whether that is so, here or in a slice
   * before.
   */
  private synchronized boolean noteMalformed(int slice, Scan scan) {
    if (scan.decoded().malformed() > 0) {
      malformedIn = Math.min(malformedIn, slice);
    }
    return malformedIn <= slice;
  }

  @Override
  public Optional<Evaluation> finish() throws IOException, RefusedException {
    Evaluation whole = uncut;
    if (whole != null) {
      return Optional.of(whole);
    }
    EncodingChoice chosen = choice;
    if (chosen == null) {
      throw new IllegalStateException("no slice has been evaluated");
    }
    List<Part> all = IntStream.range(0, slices).mapToObj(parts::get).toList();
    if (chosen.provisional() && malformedIn < slices) {
      settle(all.stream().limit(malformedIn + 1L).reduce(Part::then).orElseThrow().decoded());
      return Optional.empty();
    }
    Part sum = all.stream().reduce(Part::then).orElseThrow();
    return Optional.of(
        counter.evaluation(sum.found(), sum.bytes(), files.judge(chosen.encoding(sum.decoded()))));
  }

  private synchronized void settle(Decoded decoded) throws IOException {
    try (PieceReader reader = PieceReader.open(file, sizes)) {
      choice = EncodingDetector.settle(decoded, reader);
      malformedIn = Integer.MAX_VALUE;
    } catch (RefusedException e) {
      throw new IOException("it has changed while it was read", e);
    }
  }

  /** What was found in one or several slices in a row, or in the beginning of the last of them. */
  private record Part(List<Stretch> found, Decoded decoded, long bytes) {

    Part then(Part next) {
      List<Stretch> both =
          IntStream.range(0, found.size())
              .mapToObj(term -> found.get(term).then(next.found.get(term)))
              .toList();
      return new Part(both, decoded.then(next.decoded), bytes + next.bytes);
    }
  }
}
