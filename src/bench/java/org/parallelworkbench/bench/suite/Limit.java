package org.parallelworkbench.bench.suite;

import java.util.List;
import org.parallelworkbench.bench.measure.Candidate;
import org.parallelworkbench.bench.measure.Comparison;
import org.parallelworkbench.bench.measure.Relation;
import org.parallelworkbench.pipeline.SourceFile;

/** The limit of reading: in each round, whichever way of {@link PlainReads} is the fastest. */
final class Limit {

  private final String name;
  private final List<PlainReads> ways;

  /**
   * @param bufferSizes the sizes in bytes that are tried with every way
   */
  Limit(List<SourceFile> files, int threads, int... bufferSizes) {
    this.name = "fastest plain read(), " + (threads == 1 ? "1 thread" : threads + " threads");
    this.ways = PlainReads.all(files, threads, bufferSizes);
  }

  /** All ways. */
  List<PlainReads> candidates() {
    return ways;
  }

  /** How a candidate relates to the limit. */
  Comparison of(Candidate candidate, Relation relation) {
    List<String> references = ways.stream().map(PlainReads::name).toList();
    return new Comparison(candidate.name(), name, references, relation, null);
  }
}
