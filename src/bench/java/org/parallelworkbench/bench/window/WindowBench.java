package org.parallelworkbench.bench.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.log.NoLog;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.SystemChoosers;
import org.parallelworkbench.ui.settings.SettingsStore;
import org.parallelworkbench.ui.window.WorkbenchWindow;

/**
 * Measures the real window with very many files: frames, the time until an action shows, and heap.
 * Prints a Markdown table.
 *
 * <p>Its arguments are a folder of files, which is only read, and the most heap in megabytes that
 * may be in use; a third, {@code brief}, leaves out all that is not about memory. The run is the
 * simulated pipeline with two workers and a delay of 0.06 ms a file, which comes to about 50,000
 * events a second.
 */
public final class WindowBench extends Application {

  private static final String SETTINGS =
      """
      {
        "theme": "LIGHT",
        "pipeline": "simulated",
        "pipelineSettings": {"simulated":
          {"read-delay": "0.00006", "preprocess-delay": "0", "process-delay": "0"}},
        "engine": "threads",
        "workers": 2,
        "compareCounts": [4, 8, 10, 12],
        "window": {"x": 0, "y": 0, "width": 1280, "height": 800, "maximized": false, "divider": 0.58}
      }
      """;

  private final AppExecutor tasks = new AppExecutor();

  /** Runs and ends the process. */
  public static void main(String[] arguments) {
    launch(arguments);
  }

  @Override
  public void start(Stage stage) throws IOException {
    List<String> arguments = getParameters().getRaw();
    Path folder = Path.of(arguments.get(0));
    double heapTarget = Double.parseDouble(arguments.get(1));
    boolean brief = arguments.size() > 2 && arguments.get(2).equals("brief");
    Path settings = Files.createTempDirectory("window-bench");
    Files.writeString(settings.resolve("settings.json"), SETTINGS);
    WorkbenchWindow window =
        new WorkbenchWindow(
            stage,
            tasks,
            new SystemChoosers(() -> stage),
            new SettingsStore(settings),
            new NoLog(),
            LazyHistory.none());
    stage.show();
    Screen screen = new Screen(stage.getScene());
    Thread.ofPlatform()
        .name("bench")
        .start(() -> measure(window, screen, folder, heapTarget, brief));
  }

  private static void measure(
      WorkbenchWindow window, Screen screen, Path folder, double heapTarget, boolean brief) {
    Results results = new Results();
    int exitCode = 1;
    try {
      results.situation(System.getProperty("java.vm.version"));
      results.note("heap limit", "%.0f MB".formatted(Heap.limit()));
      new Scenario(window, screen, folder, heapTarget, brief, results).run();
      exitCode = 0;
    } finally {
      System.out.println(results.markdown());
      System.exit(exitCode);
    }
  }
}
