package org.parallelworkbench.ui.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.parallelworkbench.analysis.FilePair;
import org.parallelworkbench.analysis.ResultsDiff;
import org.parallelworkbench.analysis.Timing;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.export.AtomicFile;
import org.parallelworkbench.export.BreakdownCsv;
import org.parallelworkbench.export.BreakdownJson;
import org.parallelworkbench.export.ChromeTrace;
import org.parallelworkbench.export.CsvExport;
import org.parallelworkbench.export.ExperimentCsv;
import org.parallelworkbench.export.ExperimentJson;
import org.parallelworkbench.export.ExperimentMarkdown;
import org.parallelworkbench.export.ResultsDiffCsv;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.FileSaver;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/** Asks where to, writes in the background, and says how it went. Used on the FX thread only. */
public final class Exports {

  private final Texts texts = new Texts(Exports.class);
  private final FileSaver files;

  /** Writes what a file is to hold, which may depend on how it is called. */
  @FunctionalInterface
  private interface Into {
    void write(Path target, Writer out) throws IOException;
  }

  /**
   * @param choosers ask where to
   * @param tasks where files are written
   * @param notices tell what has become of it
   */
  public Exports(Choosers choosers, TaskRunner tasks, Notices notices) {
    this.files =
        new FileSaver(
            choosers, tasks, notices, target -> texts.get("export.done", target.toString()));
  }

  /** What a run found in each file, as CSV. */
  public void results(RunReport report) {
    save(
        texts.get("export.results.title"),
        "results.csv",
        (target, out) -> CsvExport.results(report, out));
  }

  /**
   * The most frequent terms of each file and of all: as JSON if the file's name says so, or CSV.
   */
  public void details(RunReport report) {
    save(
        texts.get("export.details.title"),
        "details.csv",
        (target, out) -> details(report, target, out));
  }

  private static void details(RunReport report, Path target, Writer out) throws IOException {
    if (target.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
      BreakdownJson.write(report, out);
    } else {
      BreakdownCsv.write(report, out);
    }
  }

  /** How long each configuration took, as CSV. */
  public void timings(List<Timing> timings) {
    save(
        texts.get("export.timings.title"),
        "timings.csv",
        (target, out) -> CsvExport.timings(timings, out));
  }

  /** Everything measured: as Markdown or CSV if the file's name says so, else as JSON. */
  public void experiment(ExperimentReport report) {
    save(
        texts.get("export.experiment.title"),
        "experiment.json",
        (target, out) -> experiment(report, target, out));
  }

  private static void experiment(ExperimentReport report, Path target, Writer out)
      throws IOException {
    String name = target.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".md")) {
      ExperimentMarkdown.write(report, out);
    } else if (name.endsWith(".csv")) {
      ExperimentCsv.write(report, out);
    } else {
      ExperimentJson.write(report, out);
    }
  }

  /** What each worker did when, as a trace for Perfetto or Chrome. */
  public void trace(RunReport report) {
    save(
        texts.get("export.trace.title"),
        "trace.json",
        (target, out) -> ChromeTrace.write(report, out));
  }

  /** Where two runs differ, as CSV. */
  public void differences(ResultsDiff diff, List<FilePair> pairs) {
    save(
        texts.get("export.differences.title"),
        "differences.csv",
        (target, out) -> ResultsDiffCsv.write(diff, pairs, out));
  }

  private void save(String title, String name, Into content) {
    files.save(
        title, name, target -> AtomicFile.writeText(target, out -> content.write(target, out)));
  }
}
