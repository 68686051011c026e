package org.parallelworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.RunConfiguration;

/** One line on how a run went. */
final class RunSummary {

  private RunSummary() {}

  /** The line, such as {@code 10 files, 1 failed, 3.904 s, 84.3 MB/s, Thread pool × 4}. */
  static String of(RunReport report, RunConfiguration configuration) {
    List<String> parts = new ArrayList<>();
    parts.add(report.results().size() == 1 ? "1 file" : report.results().size() + " files");
    parts.add(report.count(FileStatus.FAILED) + " failed");
    if (report.retried()) {
      long again = report.results().stream().filter(it -> !it.earlier().isEmpty()).count();
      parts.add(again + " tried again");
    }
    if (!report.stopped().isEmpty()) {
      parts.add(report.stopped() + ", when " + report.count(FileStatus.DONE) + " were done");
    } else if (report.cancelled()) {
      parts.add("cancelled when " + report.count(FileStatus.DONE) + " were done");
    }
    if (report.resumed()) {
      parts.add(report.carried() + " done before it was resumed, so not comparable");
    }
    parts.add(Texts.nanos(report.makespanNanos()));
    if (report.bytes() > 0 && report.makespanNanos() > 0) {
      parts.add(Texts.rate(report.bytes(), report.makespanNanos()));
    }
    parts.add(configuration.label());
    return String.join(", ", parts);
  }
}
