package org.parallelworkbench.analysis;

import java.util.List;
import java.util.Locale;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.pipeline.Counts;

/**
 * Whether several runs of the same work gave the same answers.
 *
 * @param identical whether every file has the same status and the same counts in every run
 * @param sentence the same for people, naming the first file that differs
 */
public record Agreement(boolean identical, String sentence) {

  /** Compares complete runs over the same files; cancelled ones are left out. */
  public static Agreement of(List<RunReport> reports) {
    List<RunReport> complete = reports.stream().filter(report -> !report.cancelled()).toList();
    if (complete.isEmpty()) {
      return new Agreement(true, "No complete run yet.");
    }
    if (complete.size() == 1) {
      return new Agreement(true, "One run: nothing to compare with yet.");
    }
    RunReport first = complete.get(0);
    for (RunReport report : complete.subList(1, complete.size())) {
      for (int i = 0; i < first.results().size(); i++) {
        FileResult expected = first.results().get(i);
        FileResult actual = report.results().get(i);
        if (expected.status() != actual.status() || !expected.counts().equals(actual.counts())) {
          return new Agreement(
              false,
              String.format(
                  Locale.ROOT,
                  "Results differ: %s is %s %s with %s × %d, but %s %s with %s × %d.",
                  expected.file().name(),
                  expected.status().name().toLowerCase(Locale.ROOT),
                  expected.counts(),
                  first.engine(),
                  first.workers(),
                  actual.status().name().toLowerCase(Locale.ROOT),
                  found(actual.counts(), expected.counts()),
                  report.engine(),
                  report.workers()));
        }
      }
    }
    return identical(complete.size());
  }

  /** What was found, where the numbers alone might not say how it differs. */
  private static String found(Counts actual, Counts expected) {
    return actual.toMap().equals(expected.toMap())
        ? "with the same counts, broken down otherwise,"
        : actual.toString();
  }

  /** What there is to say of so many runs, at least two, that all gave the same answers. */
  public static Agreement identical(int runs) {
    return new Agreement(true, "All " + runs + " runs gave identical counts.");
  }
}
