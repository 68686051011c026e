package org.parallelworkbench.app;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.parallelworkbench.cli.CommandLineInterface;
import org.parallelworkbench.files.UserFolders;
import org.parallelworkbench.history.Catalog;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.log.NoLog;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.SystemChoosers;
import org.parallelworkbench.ui.settings.SettingsStore;
import org.parallelworkbench.ui.window.WorkbenchWindow;

/**
 * A short session that plays itself, so that the JVM can note in a cache what the program's start
 * needs: a run in the terminal, then a window with the bundled samples, a comparison of them, every
 * view, and a second window that finds the first one's settings. {@code run.sh} has it played after
 * a build, on JavaFX's headless platform.
 *
 * <p>Its one parameter is the folder for settings and history. The user's own are neither read nor
 * written.
 */
public final class Rehearsal extends Application {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final AppExecutor tasks = new AppExecutor();
  private LazyHistory history = LazyHistory.none();

  /** Plays it all, and ends the process. */
  public static void main(String[] args) {
    playInTerminal(args[0]);
    launch(Rehearsal.class, args);
  }

  private static void playInTerminal(String folder) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    CommandLineInterface commands =
        new CommandLineInterface(nowhere, nowhere, false, (files, data) -> 0, new NoLog());
    UserFolders.samples()
        .ifPresent(
            samples ->
                commands.execute(
                    "compare", "--workers", "2", "--data-dir", folder, samples.toString()));
  }

  @Override
  public void start(Stage stage) {
    Path folder = Path.of(getParameters().getRaw().getFirst());
    SettingsStore settings = new SettingsStore(folder);
    history = LazyHistory.of(folder, Catalog.installed());
    Platform.setImplicitExit(false);
    Stage second = new Stage();
    new Play(PATIENCE)
        .then(() -> open(stage, settings))
        .when(() -> hasFiles(stage), () -> compareButton(stage).fire())
        .when(() -> isIdle(stage), () -> select(stage, 1))
        .then(() -> select(stage, 2))
        .then(() -> close(stage))
        .when(() -> !stage.isShowing(), () -> open(second, settings))
        .when(() -> hasFiles(second), () -> close(second))
        .when(() -> !second.isShowing(), Platform::exit)
        .start();
  }

  @Override
  public void stop() {
    tasks.close();
    history.close();
  }

  private void open(Stage stage, SettingsStore settings) {
    WorkbenchWindow window =
        new WorkbenchWindow(
            stage, tasks, new SystemChoosers(() -> stage), settings, new NoLog(), history);
    stage.show();
    window.openWith(List.of());
  }

  private static boolean hasFiles(Stage stage) {
    return !part(stage, "#filesTable", TableView.class).getItems().isEmpty();
  }

  private static boolean isIdle(Stage stage) {
    return !compareButton(stage).isDisabled();
  }

  private static Button compareButton(Stage stage) {
    return part(stage, "#compareButton", Button.class);
  }

  private static void select(Stage stage, int tab) {
    part(stage, "#views", TabPane.class).getSelectionModel().select(tab);
  }

  private static void close(Stage stage) {
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private static <T extends Node> T part(Stage stage, String id, Class<T> type) {
    return type.cast(stage.getScene().lookup(id));
  }
}
