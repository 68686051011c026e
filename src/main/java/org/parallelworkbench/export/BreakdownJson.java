package org.parallelworkbench.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.parallelworkbench.analysis.BreakdownSummary;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.pipeline.Breakdown;
import org.parallelworkbench.pipeline.Breakdown.Entry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * The most frequent terms of a run and of each of its files as JSON.
 *
 * <p>The document is an object with these members:
 *
 * <ul>
 *   <li>{@code schema}, {@code schemaVersion}: {@value #SCHEMA} and {@value #SCHEMA_VERSION}
 *   <li>{@code pipeline}; {@code column}: the count that is broken down; {@code term}: to what
 *   <li>{@code all}: of all files that are done, {@code files} (how many), {@code total, different}
 *       (at least so many terms if {@code tooLowBy} is not 0), {@code tooLowBy} (a count may be too
 *       low by so much, but never too high) and {@code top}: an array of {@code {term, count}}
 *   <li>{@code files}, for each of them: {@code file, different, tooLowBy, top}
 * </ul>
 */
public final class BreakdownJson {

  /** What kind of document it is. */
  public static final String SCHEMA = "parallel-workbench/breakdown";

  /** Which version of it. */
  public static final int SCHEMA_VERSION = 1;

  /** Whoever gives the writer closes it. */
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private BreakdownJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes the document; its members from {@code column} on are missing if nothing is broken down.
   */
  public static void write(RunReport report, Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      new BreakdownJson(json).write(report);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  private void write(RunReport report) {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
    json.writeStringProperty("pipeline", report.request().work().pipeline().id());
    BreakdownSummary.of(report).ifPresent(summary -> write(report, summary));
    json.writeEndObject();
  }

  private void write(RunReport report, BreakdownSummary all) {
    json.writeStringProperty("column", all.format().column());
    json.writeStringProperty("term", all.format().term());
    json.writeObjectPropertyStart("all");
    json.writeNumberProperty("files", all.files());
    json.writeNumberProperty("total", all.total());
    write(all.terms(), all.slack(), all.top());
    json.writeEndObject();
    json.writeArrayPropertyStart("files");
    for (FileResult result : report.results()) {
      if (result.status() == FileStatus.DONE) {
        Breakdown breakdown = result.counts().breakdown();
        json.writeStartObject();
        json.writeStringProperty("file", result.file().location());
        write(breakdown.size(), breakdown.slack(), breakdown.top(all.format().top()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void write(int different, long slack, List<Entry> top) {
    json.writeNumberProperty("different", different);
    json.writeNumberProperty("tooLowBy", slack);
    json.writeArrayPropertyStart("top");
    for (Entry entry : top) {
      json.writeStartObject();
      json.writeStringProperty("term", entry.term());
      json.writeNumberProperty("count", entry.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
