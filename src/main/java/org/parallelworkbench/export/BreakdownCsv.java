package org.parallelworkbench.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.parallelworkbench.analysis.BreakdownSummary;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.pipeline.Breakdown.Entry;

/** The most frequent terms of a run and of each of its files, in the form of {@link CsvExport}. */
public final class BreakdownCsv {

  private BreakdownCsv() {}

  /**
   * Writes {@code file}, the term under its own name, {@code count} and {@code too_low_by}, which
   * is by how much the count may be too low at most. First come the terms of all files, whose cell
   * {@code file} is empty, then those of each file, the most frequent first. Flushes {@code out}
   * but leaves it open.
   */
  public static void write(RunReport report, Writer out) throws IOException {
    BreakdownSummary all = BreakdownSummary.of(report).orElse(null);
    if (all == null) {
      CsvExport.write(List.of(List.of("file", "term", "count", "too_low_by")), out);
      return;
    }
    int top = all.format().top();
    Stream<List<String>> header =
        Stream.of(
            List.of("file", SpreadsheetText.harmless(all.format().term()), "count", "too_low_by"));
    Stream<List<String>> ofAll = rows("", all.top(), all.slack());
    Stream<List<String>> ofFiles =
        report.results().stream()
            .filter(result -> result.status() == FileStatus.DONE)
            .flatMap(result -> rows(result, top));
    CsvExport.write(Stream.of(header, ofAll, ofFiles).flatMap(it -> it), out);
  }

  private static Stream<List<String>> rows(FileResult result, int top) {
    return rows(
        result.file().location(),
        result.counts().breakdown().top(top),
        result.counts().breakdown().slack());
  }

  private static Stream<List<String>> rows(String file, List<Entry> entries, long slack) {
    return entries.stream()
        .map(
            entry ->
                List.of(
                    SpreadsheetText.harmless(file),
                    SpreadsheetText.harmless(entry.term()),
                    Long.toString(entry.count()),
                    Long.toString(slack)));
  }
}
