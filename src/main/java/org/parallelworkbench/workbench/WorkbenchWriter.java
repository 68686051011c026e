package org.parallelworkbench.workbench;

import java.io.File;
import java.nio.file.Path;
import java.util.TreeMap;
import org.parallelworkbench.files.ListedFile;
import org.parallelworkbench.files.PathText;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a workbench into JSON. */
final class WorkbenchWriter {

  /** What tells a workbench file from any other. */
  static final String FORMAT = "parallel-workbench";

  /** The newest version of the format that this program knows. */
  static final int VERSION = 1;

  /** A file's fields: where it is, or what it is called if it is nowhere, and more of it. */
  static final String PATH = "path";

  static final String NAME = "name";
  static final String ENTRY = "entry";
  static final String CHARSET = "charset";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private WorkbenchWriter() {}

  /**
   * The JSON of a workbench file. Paths below its folder are relative, so that the folder can be
   * moved as a whole.
   *
   * @param place where it will be, absolute
   */
  static String json(Workbench workbench, Path place) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT).put("version", VERSION);
    root.put("pipeline", workbench.pipeline());
    ObjectNode settings = root.putObject("settings");
    new TreeMap<>(workbench.settings())
        .forEach((pipeline, values) -> values.toMap().forEach(settings.putObject(pipeline)::put));
    root.put("engine", workbench.engine()).put("workers", workbench.workers());
    workbench.compareCounts().forEach(root.putArray("compare")::add);
    experiment(workbench.experiment(), root.putObject("experiment"));
    root.put("namePattern", workbench.namePattern());
    ArrayNode files = root.putArray("files");
    workbench.files().forEach(file -> add(files, file, place));
    return JSON.writeValueAsString(root);
  }

  private static void experiment(ExperimentChoices choices, ObjectNode json) {
    choices.engines().forEach(json.putArray("engines")::add);
    json.put("workers", choices.counts());
    json.put("repeats", choices.repeats());
    json.put("warmUps", choices.warmUps());
    json.put("warmCache", choices.warmCache());
    choices.precision().ifPresent(percent -> json.put("precisionPercent", percent));
    json.put("seed", choices.seed());
  }

  /** A text where there is no more to say than a path. */
  private static void add(ArrayNode files, ListedFile file, Path place) {
    boolean exists = file.path().isAbsolute();
    if (exists && file.entry() == null && file.charset() == null) {
      files.add(text(file.path(), place));
      return;
    }
    ObjectNode json = files.addObject();
    json.put(exists ? PATH : NAME, exists ? text(file.path(), place) : file.path().toString());
    if (file.entry() != null) {
      json.put(ENTRY, file.entry());
    }
    if (file.charset() != null) {
      json.put(CHARSET, file.charset().name());
    }
  }

  private static String text(Path file, Path place) {
    Path folder = place.getParent();
    String whole = PathText.of(file);
    if (!whole.equals(file.toString())) {
      return whole;
    }
    return folder != null && file.startsWith(folder) && !file.equals(folder)
        ? folder.relativize(file).toString().replace(File.separatorChar, '/')
        : file.toString();
  }
}
