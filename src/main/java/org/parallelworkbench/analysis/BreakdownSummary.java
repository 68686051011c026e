package org.parallelworkbench.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.pipeline.Breakdown.Entry;
import org.parallelworkbench.pipeline.BreakdownFormat;
import org.parallelworkbench.pipeline.TermTally;

/**
 * What some files of a run have in common, broken down by term. It is made of their results alone,
 * so a file counts once, however often it was tried, run or resumed.
 *
 * @param files how many files it is over; only those that are done
 * @param total the sum of the count that is broken down
 * @param terms how many different terms there are, at least if it is not {@link #exact()}
 * @param slack by how much a term's count may be too low at most; none is too high
 * @param top the most frequent terms, as many as the format wants
 */
public record BreakdownSummary(
    BreakdownFormat format, long files, long total, int terms, long slack, List<Entry> top) {

  /** So many different terms are kept of all files; up to twice as many are in memory meanwhile. */
  static final int MOST_KEPT = 500_000;

  public BreakdownSummary {
    top = List.copyOf(top);
  }

  /** That of all files of a run; empty if its pipeline breaks nothing down. */
  public static Optional<BreakdownSummary> of(RunReport report) {
    return of(report, place -> true);
  }

  /**
   * That of some files of a run. With very many files it takes seconds.
   *
   * @param wanted says by its place whether a file is one of them
   */
  public static Optional<BreakdownSummary> of(RunReport report, IntPredicate wanted) {
    return report
        .request()
        .work()
        .evaluator()
        .breakdown()
        .map(format -> of(report, wanted, format));
  }

  private static BreakdownSummary of(
      RunReport report, IntPredicate wanted, BreakdownFormat format) {
    TermTally tally = new TermTally(MOST_KEPT);
    long files = 0;
    long total = 0;
    for (FileResult result : report.results()) {
      if (result.status() == FileStatus.DONE && wanted.test(result.index())) {
        files++;
        total += result.counts().get(format.column()).orElse(0);
        tally.add(result.counts().breakdown());
      }
    }
    return new BreakdownSummary(
        format, files, total, tally.size(), tally.slack(), tally.top(format.top()));
  }

  /** Whether no term had to be forgotten, so that all counts are exact. */
  public boolean exact() {
    return slack == 0;
  }

  /** A term's share of all, from 0 to 1. */
  public double share(Entry entry) {
    return total == 0 ? 0 : (double) entry.count() / total;
  }

  /** What it comes to, for people. */
  public String sentence() {
    String different = String.format(Locale.ROOT, exact() ? "%,d" : "at least %,d", terms);
    String found =
        String.format(
            Locale.ROOT,
            "%,d %s in %,d %s, %s of them different.",
            total,
            format.column(),
            files,
            files == 1 ? "file" : "files",
            different);
    return exact()
        ? found
        : found
            + String.format(
                Locale.ROOT,
                " There are too many to keep them all: a count may be too low by %,d.",
                slack);
  }
}
