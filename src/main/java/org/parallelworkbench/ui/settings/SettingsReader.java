package org.parallelworkbench.ui.settings;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.experiment.WorkerCounts;
import org.parallelworkbench.log.LogLevel;
import org.parallelworkbench.ui.appearance.Look;
import org.parallelworkbench.ui.appearance.ThemeChoice;
import org.parallelworkbench.ui.settings.SettingsStore.Loaded;
import org.parallelworkbench.ui.settings.UserSettings.WindowBounds;
import org.parallelworkbench.workbench.JsonFields;

/** Makes settings of JSON; a value that makes no sense falls back alone. */
final class SettingsReader {

  /** Pixels; no desktop is larger, and toolkits fail at numbers that are much larger. */
  private static final double FARTHEST = 100_000;

  private SettingsReader() {}

  /**
   * Reads settings.
   *
   * @throws IOException if this is no JSON object
   */
  static Loaded read(String text) throws IOException {
    JsonFields json = JsonFields.parse(text);
    UserSettings settings =
        new UserSettings(
            look(json),
            json.constant("logLevel", LogLevel.INFO),
            json.text("pipeline", ""),
            pipelineSettings(json.object("pipelineSettings")),
            json.text("engine", Engines.THREADS),
            json.integer(
                "workers", Runtime.getRuntime().availableProcessors(), 1, WorkerCounts.MOST),
            List.copyOf(
                new TreeSet<>(json.integers("compareCounts", List.of(), 1, WorkerCounts.MOST))),
            json.texts("recent", List.of()),
            json.flag("keepsHistory", true),
            json.flag("tellsOfEnd", true),
            json.flag("groupsFolders", false),
            json.texts("recentCommands", List.of()),
            json.flag("tourOffered", false),
            json.has("window") ? bounds(json.object("window")) : null);
    return new Loaded(settings, json.problems());
  }

  /** Settings of earlier versions have the theme alone. */
  private static Look look(JsonFields json) {
    ThemeChoice theme = json.constant("theme", Look.DEFAULT.theme());
    JsonFields look = json.object("appearance");
    return new Look(
        look.constant("theme", theme),
        look.constant("accent", Look.DEFAULT.accent()),
        look.constant("density", Look.DEFAULT.density()),
        look.integer("textPercent", Look.DEFAULT.textPercent(), Look.LEAST_TEXT, Look.MOST_TEXT),
        look.constant("motion", Look.DEFAULT.motion()));
  }

  private static Map<String, Map<String, String>> pipelineSettings(JsonFields json) {
    Map<String, Map<String, String>> all = new HashMap<>();
    for (String pipeline : json.names()) {
      JsonFields values = json.object(pipeline);
      Map<String, String> texts = new HashMap<>();
      for (String key : values.names()) {
        String value = values.text(key, "");
        if (!value.isEmpty()) {
          texts.put(key, value);
        }
      }
      all.put(pipeline, Map.copyOf(texts));
    }
    return Map.copyOf(all);
  }

  /** Null unless position and size are known. */
  private static @Nullable WindowBounds bounds(JsonFields json) {
    double x = json.number("x", Double.NaN, -FARTHEST, FARTHEST);
    double y = json.number("y", Double.NaN, -FARTHEST, FARTHEST);
    double width = json.number("width", Double.NaN, 1, FARTHEST);
    double height = json.number("height", Double.NaN, 1, FARTHEST);
    return Double.isNaN(x + y + width + height)
        ? null
        : new WindowBounds(
            x,
            y,
            width,
            height,
            json.flag("maximized", false),
            json.number("divider", WindowPlace.DIVIDER, 0, 1));
  }
}
