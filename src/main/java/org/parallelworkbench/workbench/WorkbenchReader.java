package org.parallelworkbench.workbench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.experiment.InvalidWorkerCountsException;
import org.parallelworkbench.experiment.Protocol;
import org.parallelworkbench.experiment.WorkerCounts;
import org.parallelworkbench.files.ListedFile;
import org.parallelworkbench.files.PathText;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Settings;
import tools.jackson.databind.JsonNode;

/** Makes a workbench of JSON, and says what of it had to be left out. Used once. */
final class WorkbenchReader {

  /** What the tutorial compares. */
  private static final List<Integer> COMPARE_COUNTS = List.of(4, 8, 10, 12);

  private final Path place;
  private final List<Pipeline> pipelines;
  private final List<Engine> engines;

  /**
   * @param place where the file is, absolute
   */
  WorkbenchReader(Path place, List<Pipeline> pipelines, List<Engine> engines) {
    this.place = place;
    this.pipelines = pipelines;
    this.engines = engines;
  }

  /**
   * Reads it.
   *
   * @throws IOException if this is no workbench file, with the reason as its message
   */
  WorkbenchFile.Loaded read(String text) throws IOException {
    JsonFields json = JsonFields.parse(text);
    if (!json.text("format", "").equals(WorkbenchWriter.FORMAT)) {
      throw new IOException("it is not a workbench file");
    }
    int version = json.integer("version", WorkbenchWriter.VERSION, 1, Integer.MAX_VALUE);
    boolean newer = version > WorkbenchWriter.VERSION;
    if (newer) {
      json.complain(
          "A newer version of the program wrote it, so what this one does not know is left out.");
    }
    Workbench workbench =
        new Workbench(
            files(json),
            json.text("namePattern", ""),
            pipeline(json),
            settings(json),
            engine(json),
            json.integer(
                "workers", Runtime.getRuntime().availableProcessors(), 1, WorkerCounts.MOST),
            compareCounts(json),
            experiment(json.object("experiment")));
    return new WorkbenchFile.Loaded(workbench, json.problems(), newer);
  }

  private List<ListedFile> files(JsonFields json) {
    List<ListedFile> files = new ArrayList<>();
    List<JsonNode> wrong = new ArrayList<>();
    List<JsonNode> unknown = new ArrayList<>();
    json.elements("files")
        .forEach(
            node ->
                Optional.ofNullable(file(node, unknown))
                    .ifPresentOrElse(files::add, () -> wrong.add(node)));
    if (!wrong.isEmpty()) {
      json.complain(
          wrong.size()
              + " of its files are left out, as they are no paths: the first is "
              + shortened(wrong.getFirst())
              + ".");
    }
    if (!unknown.isEmpty()) {
      json.complain(
          "The encodings of "
              + unknown.size()
              + " of its files are left out, as Java knows none of that name: the first is "
              + shortened(unknown.getFirst())
              + ".");
    }
    return files;
  }

  /**
   * Reads one file, or returns null if it is none.
   *
   * @param unknown is given a charset that cannot be had
   */
  private @Nullable ListedFile file(JsonNode node, List<JsonNode> unknown) {
    Path path = path(node);
    if (path == null) {
      return null;
    }
    JsonNode entry = node.path(WorkbenchWriter.ENTRY);
    boolean inArchive = path.isAbsolute() && entry.isString() && !entry.stringValue().isBlank();
    return new ListedFile(
        path,
        inArchive ? entry.stringValue() : null,
        charset(node.path(WorkbenchWriter.CHARSET), unknown));
  }

  private @Nullable Path path(JsonNode node) {
    try {
      JsonNode path = node.isString() ? node : node.path(WorkbenchWriter.PATH);
      if (path.isString() && !path.stringValue().isBlank()) {
        return place.resolveSibling(PathText.parse(path.stringValue())).normalize();
      }
      JsonNode name = node.path(WorkbenchWriter.NAME);
      if (name.isString() && !name.stringValue().isBlank()) {
        Path only = Path.of(name.stringValue());
        return only.isAbsolute() ? null : only;
      }
      return null;
    } catch (IllegalArgumentException e) {
      return null; // an InvalidPathException, or what is no URI
    }
  }

  private static @Nullable Charset charset(JsonNode node, List<JsonNode> unknown) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    try {
      return Charset.forName(node.isString() ? node.stringValue() : "");
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      unknown.add(node);
      return null;
    }
  }

  private static String shortened(JsonNode node) {
    String text = node.toString();
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  private String pipeline(JsonFields json) {
    return installed(json, "pipeline", pipelines, Pipeline::id, pipelines.getFirst().id());
  }

  private String engine(JsonFields json) {
    return installed(json, "engine", engines, Engine::id, Engines.THREADS);
  }

  private static <T> String installed(
      JsonFields json, String field, List<T> all, Function<T, String> id, String byDefault) {
    String wanted = json.text(field, byDefault);
    if (all.stream().anyMatch(one -> id.apply(one).equals(wanted))) {
      return wanted;
    }
    json.complain(
        "There is no " + field + " “" + wanted + "”, so “" + byDefault + "” is chosen instead.");
    return byDefault;
  }

  private Map<String, Settings> settings(JsonFields json) {
    Map<String, Settings> byPipeline = new HashMap<>();
    JsonFields all = json.object("settings");
    for (String id : all.names()) {
      Optional<Pipeline> pipeline =
          pipelines.stream().filter(one -> one.id().equals(id)).findFirst();
      if (pipeline.isEmpty()) {
        json.complain("The settings of “" + id + "” are left out: there is no such pipeline.");
      } else {
        byPipeline.put(id, settings(pipeline.get(), all.object(id)));
      }
    }
    return byPipeline;
  }

  private static Settings settings(Pipeline pipeline, JsonFields json) {
    Map<String, String> values = new HashMap<>();
    for (String key : json.names()) {
      Optional<Option<?>> option =
          pipeline.options().stream().filter(one -> one.key().equals(key)).findFirst();
      if (option.isEmpty()) {
        json.complain(
            "The setting “" + key + "” is left out: “" + pipeline.name() + "” has no such option.");
        continue;
      }
      String value = json.text(key, option.get().defaultText());
      try {
        option.get().parse(value);
        values.put(key, value);
      } catch (InvalidSettingException e) {
        json.complain("The setting “" + key + "” is left out: " + e.getMessage());
      }
    }
    return Settings.of(values);
  }

  private static List<Integer> compareCounts(JsonFields json) {
    List<Integer> counts = json.integers("compare", COMPARE_COUNTS, 1, WorkerCounts.MOST);
    return counts.isEmpty() ? COMPARE_COUNTS : List.copyOf(new TreeSet<>(counts));
  }

  private ExperimentChoices experiment(JsonFields json) {
    ExperimentChoices byDefault = ExperimentChoices.defaults();
    return new ExperimentChoices(
        experimentEngines(json, byDefault.engines()),
        experimentCounts(json, byDefault.counts()),
        json.integer("repeats", byDefault.repeats(), 1, Protocol.MOST_REPEATS),
        json.integer("warmUps", byDefault.warmUps(), 0, Protocol.MOST_WARM_UPS),
        json.flag("warmCache", byDefault.warmCache()),
        json.optionalNumber("precisionPercent", 0.000_001, 99.999_999),
        json.whole("seed", byDefault.seed(), 0, Protocol.GREATEST_SEED));
  }

  private List<String> experimentEngines(JsonFields json, List<String> byDefault) {
    List<String> wanted = json.texts("engines", byDefault);
    List<String> known =
        wanted.stream()
            .filter(id -> engines.stream().anyMatch(one -> one.parallel() && one.id().equals(id)))
            .distinct()
            .toList();
    if (known.size() < wanted.stream().distinct().count()) {
      json.complain("The experiment leaves out engines that are not installed or not parallel.");
    }
    return known;
  }

  private static String experimentCounts(JsonFields json, String byDefault) {
    String counts = json.text("workers", byDefault);
    try {
      WorkerCounts.parse(counts);
      return counts;
    } catch (InvalidWorkerCountsException e) {
      json.complain("The experiment's worker counts are left out: " + e.getMessage());
      return byDefault;
    }
  }
}
