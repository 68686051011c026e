package org.parallelworkbench.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.parallelworkbench.analysis.Timing;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.pipeline.TextEncoding;

/**
 * Tables for spreadsheets and scripts, as RFC 4180 wants them: commas, CRLF, quotes where needed.
 *
 * <p>Numbers have a decimal point whatever the locale; what is not known is an empty cell. A text
 * that a spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class CsvExport {

  private CsvExport() {}

  /**
   * Writes one row per file, in the run's order: {@code file,status,}, a column for each count,
   * {@code bytes,encoding,elapsed_s,worker,message,attempts}. A file in slices took from the first
   * one's start to the last one's end, and its worker is the one that ended it; of a file that was
   * tried several times, both are the last attempt's. Flushes {@code out} but leaves it open.
   */
  public static void results(RunReport report, Writer out) throws IOException {
    List<String> columns = report.request().work().evaluator().columns();
    List<String> header = new ArrayList<>(List.of("file", "status"));
    columns.forEach(column -> header.add(SpreadsheetText.harmless(column)));
    header.addAll(List.of("bytes", "encoding", "elapsed_s", "worker", "message", "attempts"));
    Stream<List<String>> rows = report.results().stream().map(result -> row(result, columns));
    write(Stream.concat(Stream.of(header), rows), out);
  }

  /**
   * Writes one row per run: {@code engine,workers,elapsed_s,speedup,efficiency,files,failed}.
   * Flushes {@code out} but leaves it open.
   */
  public static void timings(List<Timing> timings, Writer out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("engine", "workers", "elapsed_s", "speedup", "efficiency", "files", "failed"));
    for (Timing timing : timings) {
      rows.add(
          List.of(
              SpreadsheetText.harmless(timing.engine()),
              Integer.toString(timing.workers()),
              decimal(OptionalDouble.of(timing.elapsedSeconds()), 6),
              decimal(timing.speedup(), 3),
              decimal(timing.efficiency(), 4),
              Long.toString(timing.files()),
              Long.toString(timing.failed())));
    }
    write(rows, out);
  }

  private static List<String> row(FileResult result, List<String> columns) {
    boolean done = result.status() == FileStatus.DONE;
    boolean started = result.worker() > 0;
    TextEncoding encoding = result.encoding();
    List<String> row = new ArrayList<>();
    row.add(SpreadsheetText.harmless(result.file().location()));
    row.add(result.status().name().toLowerCase(Locale.ROOT));
    for (String column : columns) {
      OptionalLong count = result.counts().get(column);
      row.add(count.isPresent() ? Long.toString(count.getAsLong()) : "");
    }
    row.add(done ? Long.toString(result.bytes()) : "");
    row.add(encoding == null ? "" : SpreadsheetText.harmless(encoding.shortLabel()));
    row.add(started ? seconds(result.times().elapsed()) : "");
    row.add(started ? Integer.toString(result.worker()) : "");
    row.add(SpreadsheetText.harmless(result.message()));
    row.add(Integer.toString(started ? result.earlier().size() + 1 : 0));
    return row;
  }

  /** Nanoseconds in seconds, without a formatter, which very many rows would notice. */
  private static String seconds(long nanos) {
    return BigDecimal.valueOf(nanos, 9).setScale(6, RoundingMode.HALF_UP).toPlainString();
  }

  static String decimal(OptionalDouble value, int decimals) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%." + decimals + "f", value.getAsDouble())
        : "";
  }

  static void write(List<List<String>> rows, Writer out) throws IOException {
    write(rows.stream(), out);
  }

  static void write(Stream<List<String>> rows, Writer out) throws IOException {
    // Not closed, because that would close the caller's writer.
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    try {
      rows.forEach(csv::writeRecord);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    csv.flush();
  }
}
