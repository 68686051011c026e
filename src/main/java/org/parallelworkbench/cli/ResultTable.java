package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.pipeline.TextEncoding;

/** What a run found: its first files, those that failed, and the totals. */
final class ResultTable {

  private static final int MOST_FILES = 40;
  private static final int MOST_FAILURES = 20;

  private final RunReport report;
  private final List<String> names;
  private final TextTable table;

  private ResultTable(RunReport report) {
    this.report = report;
    this.names = report.request().work().evaluator().columns();
    List<TextTable.Column> columns = new ArrayList<>();
    columns.add(TextTable.Column.left("file"));
    columns.add(TextTable.Column.left("status"));
    names.forEach(name -> columns.add(TextTable.Column.right(name)));
    columns.add(TextTable.Column.right("bytes"));
    columns.add(TextTable.Column.left("encoding"));
    columns.add(TextTable.Column.right("time"));
    columns.add(TextTable.Column.left("message"));
    this.table = new TextTable(columns);
  }

  /** Prints the table of one run. */
  static void print(RunReport report, PrintWriter out) {
    ResultTable results = new ResultTable(report);
    results.addFiles();
    results.addTotals();
    results.table.print(out);
  }

  private void addFiles() {
    List<FileResult> all = report.results();
    int shown = Math.min(all.size(), MOST_FILES);
    all.subList(0, shown).forEach(this::addFile);
    List<FileResult> rest = all.subList(shown, all.size());
    if (rest.isEmpty()) {
      return;
    }
    List<FileResult> failures =
        rest.stream().filter(result -> result.status() == FileStatus.FAILED).toList();
    table.remark(
        "… and " + rest.size() + " more" + (failures.isEmpty() ? "" : ", of which these failed:"));
    failures.stream().limit(MOST_FAILURES).forEach(this::addFile);
    if (failures.size() > MOST_FAILURES) {
      table.remark("… and " + (failures.size() - MOST_FAILURES) + " more that failed");
    }
  }

  private void addFile(FileResult result) {
    TextEncoding encoding = result.encoding();
    List<String> row = new ArrayList<>();
    row.add(result.file().location());
    row.add(result.status().name().toLowerCase(Locale.ROOT));
    for (String name : names) {
      OptionalLong count = result.counts().get(name);
      row.add(count.isPresent() ? Long.toString(count.getAsLong()) : "");
    }
    row.add(result.status() == FileStatus.DONE ? Long.toString(result.bytes()) : "");
    row.add(encoding == null ? "" : encoding.label());
    row.add(result.worker() > 0 ? Texts.nanos(result.times().elapsed()) : "");
    row.add(result.message());
    table.row(row);
  }

  private void addTotals() {
    List<String> row = new ArrayList<>(List.of("total", ""));
    names.forEach(name -> row.add(sum(name)));
    row.add(Long.toString(report.bytes()));
    row.addAll(Collections.nCopies(3, ""));
    table.rule();
    table.row(row);
  }

  private String sum(String name) {
    if (!report.request().work().evaluator().addsUp(name)) {
      return "";
    }
    return Long.toString(
        report.results().stream().mapToLong(it -> it.counts().get(name).orElse(0)).sum());
  }
}
