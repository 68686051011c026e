package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.HitSearch;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SlicedFile;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.TextEncoding;

/** Counts terms in one file after another, each read piece by piece. Immutable. */
final class TermCounter implements FileEvaluator {

  private final List<String> terms;
  private final Needles needles;
  private final TextFiles files;

  /**
   * @param terms the names of the counts
   * @param needles what to look for, one for each term
   */
  TermCounter(List<String> terms, Needles needles, TextFiles files) {
    this.terms = terms;
    this.needles = needles;
    this.files = files;
  }

  @Override
  public List<String> columns() {
    return terms;
  }

  @Override
  public Optional<HitSearch> hits() {
    return Optional.of(needles.hits());
  }

  @Override
  public int slices(SourceFile file) {
    return file.entry() == null ? files.sizes().slices(file.size()) : 1;
  }

  @Override
  public SlicedFile slice(SourceFile file) {
    return new SlicedCount(file, this, files, needles);
  }

  @Override
  public Evaluation evaluate(SourceFile file, StageObserver observer)
      throws IOException, RefusedException, InterruptedException {
    TextFiles.Pouring<Scan> counting =
        (choice, chunk) -> {
          Scan scan = needles.scan(choice, choice.skip(), true, chunk, observer);
          return new TextFiles.Poured<>(scan, scan);
        };
    TextFiles.Text<Scan> text = files.read(file, counting, observer);
    return evaluation(text.sink().found(), text.bytes(), text.encoding());
  }

  /** What was found in a whole file. */
  Evaluation evaluation(List<Stretch> found, long bytes, TextEncoding encoding) {
    return new Evaluation(Counts.of(terms, Stretch.counts(found)), bytes, encoding);
  }
}
