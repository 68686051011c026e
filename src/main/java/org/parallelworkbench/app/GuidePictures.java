package org.parallelworkbench.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.parallelworkbench.export.AtomicFile;
import org.parallelworkbench.history.Catalog;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.log.NoLog;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.PngWriter;
import org.parallelworkbench.ui.common.SystemChoosers;
import org.parallelworkbench.ui.settings.SettingsStore;
import org.parallelworkbench.ui.window.WorkbenchWindow;

/**
 * Makes the pictures of the user guide: a session that plays itself in two windows, and takes
 * pictures on the way. {@code run.sh guide} has it played, on JavaFX's headless platform.
 *
 * <p>Its parameters are an empty folder for settings, files and history, and the folder where the
 * pictures go.
 */
public final class GuidePictures extends Application {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int SCALING = 1;
  private static final int TIMELINE = 2;
  private static final int HISTORY = 3;

  /** Frames to wait before a picture, until all is laid out and has faded in or out. */
  private static final int CALM_FRAMES = 90;

  private final AppExecutor tasks = new AppExecutor();
  private LazyHistory history = LazyHistory.none();
  private Path pictures = Path.of("");
  private int calm;

  /** Plays it all, and ends the process. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ENGLISH);
    launch(GuidePictures.class, args);
  }

  @Override
  public void start(Stage stage) throws IOException {
    List<String> parameters = getParameters().getRaw();
    Path folder = Path.of(parameters.getFirst());
    pictures = Path.of(parameters.getLast());
    history = LazyHistory.of(folder, Catalog.installed());
    Path photo = Files.write(folder.resolve("photo.jpg"), new byte[5000]);
    Path chapters = Files.createDirectory(folder.resolve("chapters"));
    for (int number : IntStream.rangeClosed(1, 40).toArray()) {
      Files.createFile(chapters.resolve("chapter_%02d.txt".formatted(number)));
    }
    Stage second = new Stage();
    WorkbenchWindow window = window(stage, folder.resolve("one"), "terms", "0.05", "0.25", "1");
    WorkbenchWindow other =
        window(second, folder.resolve("two"), "simulated", "0.01", "0.02", "0.07");
    Platform.setImplicitExit(false);

    Play play = new Play(PATIENCE);
    play.then(() -> show(stage, window, List.of()));
    picture(play, stage, ".root", "start");
    play.then(() -> enlarge(stage)).then(() -> button(stage, "#runButton").fire());
    picture(play, stage, ".files-pane", "files");
    play.then(() -> window.openWith(List.of(photo)))
        .when(() -> files(stage) == 11, () -> button(stage, "#runButton").fire());
    picture(play, stage, ".files-pane", "failures");
    play.then(() -> reduce(stage))
        .then(() -> press(stage, "Shortcut+D"))
        .then(() -> button(stage, "#compareButton").fire())
        .when(() -> isHalfway(stage), () -> take(stage, "#bottom", "progress"));
    picture(play, stage, ".root", "comparison");
    play.then(() -> enlarge(stage));
    picture(play, stage, "#figurePane", "bars");
    play.then(() -> select(stage, TIMELINE));
    picture(play, stage, "#views", "timeline");
    play.then(() -> show(second, other, List.of(chapters)))
        .then(() -> enlarge(second))
        .when(() -> files(second) == 40, () -> select(second, SCALING))
        .then(() -> plan(second))
        .then(() -> press(second, "F7"));
    picture(play, second, "#views", "scaling");
    play.then(() -> select(second, HISTORY));
    picture(play, second, "#views", "history");
    play.then(Platform::exit).start();
  }

  @Override
  public void stop() {
    tasks.close();
    history.close();
  }

  private WorkbenchWindow window(Stage stage, Path settings, String... choices) throws IOException {
    Files.createDirectories(settings);
    Files.writeString(
        settings.resolve("settings.json"),
        """
        {"theme": "LIGHT", "tourOffered": true, "workers": 4, "pipeline": "%s",
          "pipelineSettings": {"simulated": {"read-delay": "%s", "preprocess-delay": "%s",
            "process-delay": "%s"}}}
        """
            .formatted((Object[]) choices));
    return new WorkbenchWindow(
        stage,
        tasks,
        new SystemChoosers(() -> stage),
        new SettingsStore(settings),
        new NoLog(),
        history);
  }

  private static void show(Stage stage, WorkbenchWindow window, List<Path> files) {
    reduce(stage);
    stage.show();
    window.openWith(files);
  }

  /** Makes a window as small as it can be for a picture of the whole of it. */
  private static void reduce(Stage stage) {
    stage.setWidth(1040);
    stage.setHeight(740);
  }

  /** Makes a window as large as its parts want for pictures of them. */
  private static void enlarge(Stage stage) {
    stage.setWidth(1240);
    stage.setHeight(900);
  }

  /** Adds that a picture is taken once nothing runs and nothing has moved for a while. */
  private void picture(Play play, Stage stage, String selector, String name) {
    play.when(() -> isCalm(stage), () -> take(stage, selector, name));
  }

  private boolean isCalm(Stage stage) {
    boolean idle =
        stage.isShowing() && files(stage) > 0 && !button(stage, "#compareButton").isDisabled();
    calm = idle ? calm + 1 : 0;
    if (calm < CALM_FRAMES) {
      return false;
    }
    calm = 0;
    return true;
  }

  /** In the middle of the second run, which has four workers. */
  private static boolean isHalfway(Stage stage) {
    double progress = part(stage, "#overallProgress", ProgressBar.class).getProgress();
    return stage.getScene().getRoot().lookupAll(".lane").size() == 4
        && progress > 0.5
        && progress < 0.8;
  }

  private static void plan(Stage stage) {
    part(stage, "#experimentCounts", TextField.class).setText("1, 2, 4, 6, 8, 12, 16");
    part(stage, "#experimentRepeats", Spinner.class).getEditor().setText("3");
  }

  private static int files(Stage stage) {
    return part(stage, "#filesTable", TableView.class).getItems().size();
  }

  private static void select(Stage stage, int tab) {
    part(stage, "#views", TabPane.class).getSelectionModel().select(tab);
  }

  private static void press(Stage stage, String keys) {
    requireNonNull(stage.getScene().getAccelerators().get(KeyCombination.valueOf(keys))).run();
  }

  private static Button button(Stage stage, String id) {
    return part(stage, id, Button.class);
  }

  private static <T extends Node> T part(Stage stage, String id, Class<T> type) {
    return type.cast(stage.getScene().lookup(id));
  }

  private void take(Stage stage, String selector, String name) {
    Image image = requireNonNull(stage.getScene().lookup(selector)).snapshot(null, null);
    try {
      AtomicFile.write(pictures.resolve(name + ".png"), out -> PngWriter.write(image, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
