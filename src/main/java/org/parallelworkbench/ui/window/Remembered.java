package org.parallelworkbench.ui.window;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.run.RunPanel;
import org.parallelworkbench.ui.window.SettingsStore.BrokenSettingsException;
import org.parallelworkbench.ui.window.UserSettings.WindowBounds;

/** Carries the user's choices between the window and the {@link SettingsStore}. */
final class Remembered {

  private final Texts texts = new Texts(Remembered.class);
  private final SettingsStore store;
  private final Stage stage;
  private final SplitPane split;
  private final Theme theme;
  private final RunPanel panel;
  private final Notices notices;

  private double divider = 0.58;

  Remembered(
      SettingsStore store,
      Stage stage,
      SplitPane split,
      Theme theme,
      RunPanel panel,
      Notices notices) {
    this.store = store;
    this.stage = stage;
    this.split = split;
    this.theme = theme;
    this.panel = panel;
    this.notices = notices;
  }

  /** Puts everything as it was the last time; leaves the defaults where nothing is known. */
  void restore() {
    // Before the window has its size, the split would not keep its place.
    stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> split.setDividerPositions(divider));
    try {
      store.load().ifPresent(this::apply);
    } catch (BrokenSettingsException e) {
      notices.error(texts.get("settings.broken", e.keptAs().toString()));
    }
  }

  private void apply(UserSettings settings) {
    theme.choiceProperty().set(settings.theme());
    Map<String, Settings> byPipeline = new HashMap<>();
    settings.pipelineSettings().forEach((id, values) -> byPipeline.put(id, Settings.of(values)));
    panel.restoreSettings(byPipeline);
    panel.choosePipeline(settings.pipeline());
    panel.chooseEngine(settings.engine());
    panel.workersProperty().set(settings.workers());
    if (!settings.compareCounts().isEmpty()) {
      panel.compareCountsProperty().set(settings.compareCounts());
    }
    Optional.ofNullable(settings.window()).filter(Remembered::onScreen).ifPresent(this::place);
  }

  /** A screen may have been unplugged since. */
  private static boolean onScreen(WindowBounds bounds) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .anyMatch(
            screen ->
                screen.intersects(bounds.x(), bounds.y(), bounds.width(), 40)
                    && screen.contains(bounds.x() + 60, bounds.y() + 10));
  }

  private void place(WindowBounds bounds) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setX(bounds.x());
    stage.setY(bounds.y());
    stage.setWidth(
        Math.clamp(
            bounds.width(), stage.getMinWidth(), Math.max(stage.getMinWidth(), screen.getWidth())));
    stage.setHeight(
        Math.clamp(
            bounds.height(),
            stage.getMinHeight(),
            Math.max(stage.getMinHeight(), screen.getHeight())));
    stage.setMaximized(bounds.maximized());
    divider = Math.clamp(bounds.divider(), 0.2, 0.8);
  }

  /** Stores everything as it is now. */
  void save() {
    Map<String, Map<String, String>> byPipeline = new HashMap<>();
    panel.settings().forEach((id, values) -> byPipeline.put(id, values.toMap()));
    UserSettings settings =
        new UserSettings(
            theme.choiceProperty().get(),
            panel.shownPipeline(),
            byPipeline,
            panel.engineProperty().get().id(),
            panel.workersProperty().get(),
            panel.compareCountsProperty().get(),
            new WindowBounds(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized(),
                split.getDividerPositions()[0]));
    try {
      store.save(settings);
    } catch (IOException e) {
      // The window is closing: there is nobody to tell any more.
      System.getLogger(Remembered.class.getName())
          .log(System.Logger.Level.WARNING, "settings could not be saved", e);
    }
  }
}
