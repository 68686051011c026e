package org.parallelworkbench.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Measurement;
import org.parallelworkbench.experiment.RunConfiguration;

/** An experiment's raw measurements as a table, written as {@link CsvExport} writes. */
public final class ExperimentCsv {

  private ExperimentCsv() {}

  /**
   * Writes one row per run, in the order in which they were made: {@code
   * engine,workers,repeat,warmup,order,elapsed_s,files,failed,bytes}. Pilots count as warm-ups; a
   * run that was cancelled has no time. Flushes {@code out} but leaves it open.
   */
  public static void write(ExperimentReport report, Writer out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "engine",
            "workers",
            "repeat",
            "warmup",
            "order",
            "elapsed_s",
            "files",
            "failed",
            "bytes"));
    report.measurements().forEach(measurement -> rows.add(row(measurement)));
    CsvExport.write(rows, out);
  }

  private static List<String> row(Measurement measurement) {
    RunConfiguration configuration = measurement.run().configuration();
    OptionalDouble seconds =
        measurement.complete() ? OptionalDouble.of(measurement.seconds()) : OptionalDouble.empty();
    return List.of(
        SpreadsheetText.harmless(configuration.engine().id()),
        Integer.toString(configuration.workers()),
        Integer.toString(measurement.run().repeat()),
        Boolean.toString(!measurement.run().measured()),
        Integer.toString(measurement.number()),
        CsvExport.decimal(seconds, 6),
        Integer.toString(measurement.files()),
        Long.toString(measurement.failed()),
        Long.toString(measurement.bytes()));
  }
}
