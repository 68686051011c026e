package org.parallelworkbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;
import org.parallelworkbench.engine.cluster.ClusterAccess;
import org.parallelworkbench.engine.cluster.ClusterTools;
import org.parallelworkbench.engine.cluster.LocalCluster;
import org.parallelworkbench.engine.cluster.StartableCluster;
import org.parallelworkbench.files.UserFolders;
import org.parallelworkbench.history.Catalog;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.libraries.LibraryInstaller;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.SystemChoosers;
import org.parallelworkbench.ui.errors.UncaughtErrors;
import org.parallelworkbench.ui.language.LanguageStore;
import org.parallelworkbench.ui.settings.SettingsStore;
import org.parallelworkbench.ui.window.WorkbenchWindow;

/**
 * The program with a window; its parameters are the folder of the history and files to open. With
 * the system property {@code parallelworkbench.startup=report} it says how long its start took.
 */
public final class WorkbenchApplication extends Application {

  private final AppExecutor tasks = new AppExecutor();

  private LazyHistory history = LazyHistory.none();

  @Override
  public void start(Stage stage) {
    new LanguageStore(UserFolders.settings())
        .load()
        .speak(
            Locale.getDefault(Locale.Category.DISPLAY), Locale.getDefault(Locale.Category.FORMAT));
    List<Path> parameters = getParameters().getRaw().stream().map(Path::of).toList();
    history = LazyHistory.of(parameters.getFirst(), Catalog.installed());
    WorkbenchWindow window =
        new WorkbenchWindow(
            stage,
            tasks,
            new SystemChoosers(() -> stage),
            new SettingsStore(UserFolders.settings()),
            Main.log().forPreferences(),
            history,
            clusterTools());
    UncaughtErrors errors =
        new UncaughtErrors(
            stage,
            Main.log(),
            window::choices,
            folder -> getHostServices().showDocument(folder.toUri().toString()));
    Thread.setDefaultUncaughtExceptionHandler(errors);
    Thread.currentThread().setUncaughtExceptionHandler(errors);
    window.openDocumentsWith(document -> getHostServices().showDocument(document.toString()));
    stage.show();
    window.openWith(parameters.subList(1, parameters.size()));
    if ("report".equals(System.getProperty("parallelworkbench.startup"))) {
      new FirstFrame(System.err).start();
    }
  }

  private static ClusterTools clusterTools() {
    return new ClusterTools(
        ClusterAccess.shared(),
        LocalCluster.in(UserFolders.data()).map(StartableCluster.class::cast),
        LibraryInstaller.configured("cluster"));
  }

  @Override
  public void stop() {
    tasks.close();
    history.close();
  }
}
