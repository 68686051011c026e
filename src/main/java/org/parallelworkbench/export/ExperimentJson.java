package org.parallelworkbench.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parallelworkbench.analysis.Interval;
import org.parallelworkbench.analysis.Ratio;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.experiment.ConfigurationSummary;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Machine;
import org.parallelworkbench.experiment.Measurement;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.Protocol;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.experiment.RunOrder;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An experiment with all raw data as JSON.
 *
 * <p>The document is an object with these members; what is not known is {@code null}, times are in
 * the unit that their name ends with, and an {@code interval} is {@code {low, high, level, kind}}:
 *
 * <ul>
 *   <li>{@code schema}, {@code schemaVersion}: {@value #SCHEMA} and {@value #SCHEMA_VERSION}. The
 *       version grows when a member changes its meaning or goes; new members may come without.
 *   <li>{@code startedAt}, {@code complete}: when it began, and whether everything planned was run
 *   <li>{@code machine}: {@code cores, maxHeapBytes, physicalMemoryBytes, osName, osVersion,
 *       osArch, javaVersion, javaVendor, at}
 *   <li>{@code work}: {@code pipeline, settings, files}
 *   <li>{@code plan}: {@code configurations} ({@code engine, workers}), {@code warmUps, repeats,
 *       cache, order, seed, algorithm, precision}
 *   <li>{@code agreement}: {@code identical, sentence}
 *   <li>{@code measurements}, in the order in which they were run: {@code number, engine, workers,
 *       purpose, repeat, startedAt, elapsedSeconds, files, failed, bytes, answers}
 *   <li>{@code statistics}, for each measured configuration: {@code engine, workers, n,
 *       meanSeconds, meanInterval, medianSeconds, minSeconds, maxSeconds, standardDeviationSeconds,
 *       outliers, speedup, efficiency}; the last two are {@code {value, interval}}
 * </ul>
 */
public final class ExperimentJson {

  /** What kind of document it is. */
  public static final String SCHEMA = "parallel-workbench/experiment";

  /** Which version of it. */
  public static final int SCHEMA_VERSION = 1;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Whoever gives the writer closes it. */
  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build()
          .writerWithDefaultPrettyPrinter();

  private ExperimentJson() {}

  /** Writes the document. Flushes {@code out} but leaves it open. */
  public static void write(ExperimentReport report, Writer out) throws IOException {
    try {
      JSON.writeValue(out, document(report));
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  private static ObjectNode document(ExperimentReport report) {
    ObjectNode document = NODES.objectNode();
    document.put("schema", SCHEMA);
    document.put("schemaVersion", SCHEMA_VERSION);
    document.put("startedAt", report.startedAt().toString());
    document.put("complete", report.complete());
    document.set("machine", machine(report.machine()));
    document.set("work", work(report.experiment()));
    document.set("plan", plan(report.experiment().plan()));
    document
        .putObject("agreement")
        .put("identical", report.agreement().identical())
        .put("sentence", report.agreement().sentence());
    ArrayNode measurements = document.putArray("measurements");
    report.measurements().forEach(measurement -> measurements.add(measurement(measurement)));
    ArrayNode statistics = document.putArray("statistics");
    report.summaries().forEach(summary -> statistics.add(statistics(summary)));
    return document;
  }

  private static ObjectNode machine(Machine machine) {
    ObjectNode node = NODES.objectNode();
    node.put("cores", machine.cores());
    node.put("maxHeapBytes", machine.maxHeapBytes());
    machine
        .physicalMemoryBytes()
        .ifPresentOrElse(
            bytes -> node.put("physicalMemoryBytes", bytes),
            () -> node.putNull("physicalMemoryBytes"));
    node.put("osName", machine.osName());
    node.put("osVersion", machine.osVersion());
    node.put("osArch", machine.osArch());
    node.put("javaVersion", machine.javaVersion());
    node.put("javaVendor", machine.javaVendor());
    node.put("at", machine.at().toString());
    return node;
  }

  private static ObjectNode work(Experiment experiment) {
    ObjectNode node = NODES.objectNode();
    node.put("pipeline", experiment.work().pipeline().id());
    ObjectNode settings = node.putObject("settings");
    experiment.work().settings().toMap().forEach(settings::put);
    node.put("files", experiment.files().size());
    return node;
  }

  private static ObjectNode plan(Plan plan) {
    ObjectNode node = NODES.objectNode();
    ArrayNode configurations = node.putArray("configurations");
    plan.configurations()
        .forEach(configuration -> configurations.add(configuration(configuration)));
    Protocol protocol = plan.protocol();
    node.put("warmUps", protocol.warmUps());
    node.put("repeats", protocol.repeats());
    node.put("cache", name(protocol.cache()));
    node.put("order", name(protocol.order()));
    node.put("seed", protocol.seed());
    node.put("algorithm", RunOrder.ALGORITHM);
    put(node, "precision", protocol.precision());
    return node;
  }

  private static ObjectNode configuration(RunConfiguration configuration) {
    return NODES
        .objectNode()
        .put("engine", configuration.engine().id())
        .put("workers", configuration.workers());
  }

  private static ObjectNode measurement(Measurement measurement) {
    ObjectNode node = NODES.objectNode();
    node.put("number", measurement.number());
    node.setAll(configuration(measurement.run().configuration()));
    node.put("purpose", name(measurement.run().purpose()));
    node.put("repeat", measurement.run().repeat());
    node.put("startedAt", measurement.startedAt().toString());
    node.put("elapsedSeconds", measurement.seconds());
    node.put("files", measurement.files());
    node.put("failed", measurement.failed());
    node.put("bytes", measurement.bytes());
    node.put("answers", name(measurement.answers()));
    node.put("resized", measurement.resized());
    return node;
  }

  private static ObjectNode statistics(ConfigurationSummary summary) {
    Sample seconds = summary.seconds();
    ObjectNode node = configuration(summary.configuration());
    node.put("n", seconds.n());
    node.put("meanSeconds", seconds.mean());
    put(node, "meanInterval", seconds.meanInterval());
    node.put("medianSeconds", seconds.median());
    node.put("minSeconds", seconds.min());
    node.put("maxSeconds", seconds.max());
    put(node, "standardDeviationSeconds", seconds.standardDeviation());
    ArrayNode outliers = node.putArray("outliers");
    seconds.outliers().forEach(outliers::add);
    putRatio(node, "speedup", summary.speedup());
    putRatio(node, "efficiency", summary.efficiency());
    return node;
  }

  private static void putRatio(ObjectNode node, String name, Optional<Ratio> ratio) {
    if (ratio.isEmpty()) {
      node.putNull(name);
      return;
    }
    ObjectNode object = node.putObject(name);
    object.put("value", ratio.get().value());
    put(object, "interval", ratio.get().interval());
  }

  private static void put(ObjectNode node, String name, Optional<Interval> interval) {
    if (interval.isEmpty()) {
      node.putNull(name);
      return;
    }
    node.putObject(name)
        .put("low", interval.get().low())
        .put("high", interval.get().high())
        .put("level", interval.get().level())
        .put("kind", name(interval.get().kind()));
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    value.ifPresentOrElse(number -> node.put(name, number), () -> node.putNull(name));
  }

  /** Such as {@code warm-up}. */
  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
