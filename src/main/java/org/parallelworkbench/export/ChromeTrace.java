package org.parallelworkbench.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Attempt;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.Slices;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.Staffing;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.Stage;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * What each worker did when, in the Trace Event Format that Perfetto (ui.perfetto.dev) and Chrome's
 * {@code about:tracing} open: one process, a track for each worker, a span for each file or slice
 * of a file that it took, at each attempt, and in it one for each stage.
 *
 * <p>A report knows how long each stage of a file took, but not when: a pipeline that streams goes
 * through them again and again. Their spans are therefore sums, one after the other in the order of
 * the stages, and called {@code (total)}; the trace says so itself.
 *
 * @see <a href="https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU">
 *     Trace Event Format</a>
 */
public final class ChromeTrace {

  private static final int PROCESS = 1;

  /** Whoever gives the writer closes it. */
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private ChromeTrace(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes the trace of a run, however many files it had, in little memory. Files that no worker
   * took are only counted. Flushes {@code out} but leaves it open.
   */
  public static void write(RunReport report, Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      new ChromeTrace(json).write(report);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private void write(RunReport report) {
    json.writeStartObject();
    json.writeStringProperty("displayTimeUnit", "ms");
    json.writeObjectPropertyStart("otherData");
    json.writeStringProperty("startedAt", report.startedAt().toString());
    json.writeNumberProperty("makespanNanos", report.makespanNanos());
    json.writeNumberProperty(
        "filesNotStarted",
        report.results().stream().filter(result -> result.worker() == 0).count());
    json.writeStringProperty(
        "stages",
        "Stage spans show how long each stage of a file took in all, one after the other; a pipeline"
            + " that streams goes through its stages many times.");
    json.writeEndObject();
    json.writeArrayPropertyStart("traceEvents");
    writeNames(report);
    report.results().stream().filter(result -> result.worker() > 0).forEach(this::writeFile);
    report.staffing().changes().forEach(this::writeChange);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeNames(RunReport report) {
    writeName("process_name", 0, report.engine() + " × " + report.staffing().words());
    for (int worker = 1; worker <= report.staffing().most(); worker++) {
      writeName("thread_name", worker, "worker " + worker + site(report, worker));
    }
  }

  private static String site(RunReport report, int worker) {
    return Engines.site(report.engine(), worker)
        .map(
            site ->
                switch (site) {
                  case HERE -> ", this computer";
                  case CLUSTER -> ", cluster";
                })
        .orElse("");
  }

  private void writeName(String kind, int thread, String name) {
    startEvent(kind, "M", thread);
    json.writeObjectPropertyStart("args");
    json.writeStringProperty("name", name);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeFile(FileResult result) {
    if (result.earlier().isEmpty()) {
      writeAttempt(result, result.lastAttempt(), result.file().name());
    } else {
      for (Attempt attempt : result.attempts()) {
        writeAttempt(result, attempt, result.file().name() + " (attempt " + attempt.number() + ")");
      }
    }
  }

  private void writeAttempt(FileResult result, Attempt attempt, String name) {
    attempt.spans().forEach(span -> writeSpan(result, attempt, name, span));
  }

  /** A mark across all tracks. */
  private void writeChange(Staffing.Change change) {
    startEvent(change.workers() + " workers", "i", 0);
    json.writeNumberProperty("ts", micros(change.nanos()));
    json.writeStringProperty("s", "p");
    json.writeEndObject();
  }

  private static String name(String name, @Nullable Slices slices, Span span) {
    if (slices == null) {
      return name;
    }
    return span.slice() == Span.MERGE
        ? name + " (merge)"
        : name + " (slice " + (span.slice() + 1) + " of " + slices.count() + ")";
  }

  private void writeSpan(FileResult result, Attempt attempt, String name, Span span) {
    StageTimes times = span.times();
    startSpan(
        name(name, attempt.slices(), span), "file", span.worker(), times.start(), times.end());
    json.writeObjectPropertyStart("args");
    json.writeStringProperty("path", result.file().location());
    json.writeNumberProperty("index", result.index());
    json.writeStringProperty("status", attempt.status().name().toLowerCase(Locale.ROOT));
    if (attempt.status() == FileStatus.DONE) {
      json.writeNumberProperty("bytes", result.bytes());
    }
    if (!attempt.message().isEmpty()) {
      json.writeStringProperty("message", attempt.message());
    }
    json.writeEndObject();
    json.writeEndObject();

    long at = times.start();
    for (Stage stage : Stage.values()) {
      long end = Math.min(at + times.of(stage), times.end());
      if (end > at) {
        String total = stage.name().toLowerCase(Locale.ROOT) + " (total)";
        startSpan(total, "stage", span.worker(), at, end);
        json.writeEndObject();
        at = end;
      }
    }
  }

  private void startSpan(String name, String category, int thread, long start, long end) {
    startEvent(name, "X", thread);
    json.writeStringProperty("cat", category);
    json.writeNumberProperty("ts", micros(start));
    json.writeNumberProperty("dur", micros(end - start));
  }

  private void startEvent(String name, String phase, int thread) {
    // A line for each event, so that other tools can work on the file, too.
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("ph", phase);
    json.writeNumberProperty("pid", PROCESS);
    json.writeNumberProperty("tid", thread);
  }

  /** Exact, and never in scientific notation, which not every reader understands. */
  private static BigDecimal micros(long nanos) {
    return BigDecimal.valueOf(nanos, 3);
  }
}
