package org.parallelworkbench.ui.settings;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.run.RunPanel;
import org.parallelworkbench.ui.settings.SettingsStore.BrokenSettingsException;
import org.parallelworkbench.ui.settings.UserSettings.WindowBounds;
import org.parallelworkbench.ui.workbench.RecentFiles;

/** Carries the user's choices between the window and the {@link SettingsStore}. */
public final class Remembered {

  private static final System.Logger LOGGER = System.getLogger(Remembered.class.getName());

  private final Texts texts = new Texts(Remembered.class);
  private final SettingsStore store;
  private final Stage stage;
  private final SplitPane split;
  private final Choices choices;
  private final RecentFiles recent;
  private final RunPanel panel;
  private final BooleanProperty tourOffered;
  private final Notices notices;

  private double divider = WindowPlace.DIVIDER;
  private @Nullable WindowBounds lastBounds;

  /**
   * @param store where it is kept
   * @param stage whose place on the screen is remembered
   * @param split the window's division
   * @param recent the workbench files used last
   * @param panel what is run, and how
   * @param tourOffered whether the tour was offered
   * @param notices tell what could not be read
   */
  public Remembered(
      SettingsStore store,
      Stage stage,
      SplitPane split,
      Choices choices,
      RecentFiles recent,
      RunPanel panel,
      BooleanProperty tourOffered,
      Notices notices) {
    this.store = store;
    this.stage = stage;
    this.split = split;
    this.choices = choices;
    this.recent = recent;
    this.panel = panel;
    this.tourOffered = tourOffered;
    this.notices = notices;
  }

  /** Puts everything as it was the last time; leaves the defaults where nothing is known. */
  public void restore() {
    // Before the window has its size, the split would not keep its place.
    stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> split.setDividerPositions(divider));
    try {
      store
          .load()
          .ifPresent(
              read -> {
                apply(read.settings());
                if (!read.problems().isEmpty()) {
                  String problems =
                      read.problems().stream().map(Phrases::of).collect(Collectors.joining(" "));
                  notices.error(texts.get("settings.problems", problems));
                }
              });
    } catch (BrokenSettingsException e) {
      LOGGER.log(System.Logger.Level.WARNING, "settings set aside as " + e.keptAs(), e);
      notices.error(texts.get("settings.broken", e.keptAs().toString()));
    }
  }

  private void apply(UserSettings settings) {
    choices.appearance().restore(settings.appearance());
    choices.logLevel().set(settings.logLevel());
    choices.keepsHistory().set(settings.keepsHistory());
    choices.tellsOfEnd().set(settings.tellsOfEnd());
    choices.groupsFolders().set(settings.groupsFolders());
    choices.recentCommands().setAll(settings.recentCommands());
    recent.restore(recentPaths(settings.recent()));
    Map<String, Settings> byPipeline = new HashMap<>();
    settings.pipelineSettings().forEach((id, values) -> byPipeline.put(id, Settings.of(values)));
    panel.restoreSettings(byPipeline);
    panel.choosePipeline(settings.pipeline());
    panel.chooseEngine(settings.engine());
    panel.workersProperty().set(settings.workers());
    if (!settings.compareCounts().isEmpty()) {
      panel.compareCountsProperty().set(settings.compareCounts());
    }
    tourOffered.set(settings.tourOffered());
    Optional.ofNullable(settings.window()).ifPresent(this::place);
  }

  /** Without those that are no paths on this system. */
  private static List<Path> recentPaths(List<String> texts) {
    List<Path> paths = new ArrayList<>();
    for (String text : texts) {
      try {
        paths.add(Path.of(text).toAbsolutePath());
      } catch (InvalidPathException e) {
        LOGGER.log(System.Logger.Level.DEBUG, "no path among the recent files", e);
      }
    }
    return paths;
  }

  private void place(WindowBounds remembered) {
    List<Rectangle2D> screens = new ArrayList<>(List.of(Screen.getPrimary().getVisualBounds()));
    Screen.getScreens().forEach(screen -> screens.add(screen.getVisualBounds()));
    WindowBounds bounds =
        WindowPlace.fit(remembered, screens, stage.getMinWidth(), stage.getMinHeight());
    stage.setX(bounds.x());
    stage.setY(bounds.y());
    stage.setWidth(bounds.width());
    stage.setHeight(bounds.height());
    stage.setMaximized(bounds.maximized());
    divider = bounds.divider();
    lastBounds = bounds;
  }

  /**
   * Stores everything as it is now.
   *
   * @return why that cannot be done, in a sentence for people; empty if it is done
   */
  public Optional<String> save() {
    Map<String, Map<String, String>> byPipeline = new HashMap<>();
    panel.settings().forEach((id, values) -> byPipeline.put(id, values.toMap()));
    UserSettings settings =
        new UserSettings(
            choices.appearance().look(),
            choices.logLevel().get(),
            panel.shownPipeline(),
            byPipeline,
            panel.engineProperty().get().id(),
            panel.workersProperty().get(),
            panel.compareCountsProperty().get(),
            recent.paths().stream().map(Path::toString).toList(),
            choices.keepsHistory().get(),
            choices.tellsOfEnd().get(),
            choices.groupsFolders().get(),
            List.copyOf(choices.recentCommands()),
            tourOffered.get(),
            bounds());
    try {
      store.save(settings);
      return Optional.empty();
    } catch (IOException e) {
      LOGGER.log(System.Logger.Level.WARNING, "settings could not be saved", e);
      return Optional.of(Phrases.of(String.valueOf(e.getMessage())));
    }
  }

  /** A window that is minimised or not shown has no place of its own, so its last one stays. */
  private @Nullable WindowBounds bounds() {
    WindowBounds now =
        new WindowBounds(
            stage.getX(),
            stage.getY(),
            stage.getWidth(),
            stage.getHeight(),
            stage.isMaximized(),
            split.getDividerPositions()[0]);
    boolean known =
        Double.isFinite(now.x() + now.y() + now.width() + now.height()) && !stage.isIconified();
    return known ? now : lastBounds;
  }
}
