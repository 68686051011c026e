package org.parallelworkbench.ui.workbench;

import java.util.HashMap;
import java.util.Map;
import org.parallelworkbench.files.ListedFile;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.ui.files.FilesView;
import org.parallelworkbench.ui.run.ExperimentPanel;
import org.parallelworkbench.ui.run.RunPanel;
import org.parallelworkbench.workbench.Workbench;

/**
 * The panes whose state a workbench file keeps, and the way between the two. Used on the FX thread
 * only.
 */
public record WorkbenchParts(FilesView files, RunPanel panel, ExperimentPanel experiments) {

  /** Everything as it is in the window now. */
  Workbench capture() {
    Map<String, Settings> settings = new HashMap<>(panel.settings());
    settings.values().removeIf(Settings.DEFAULTS::equals);
    return new Workbench(
        files.files().stream().map(ListedFile::of).toList(),
        files.globProperty().get(),
        panel.shownPipeline(),
        settings,
        panel.engineProperty().get().id(),
        panel.workersProperty().get(),
        panel.compareCountsProperty().get(),
        experiments.choices());
  }

  /** Puts everything into the window; the files come in as they are looked at. */
  void show(Workbench workbench) {
    panel.restoreSettings(workbench.settings());
    panel.choosePipeline(workbench.pipeline());
    panel.chooseEngine(workbench.engine());
    panel.workersProperty().set(workbench.workers());
    panel.compareCountsProperty().set(workbench.compareCounts());
    experiments.choose(workbench.experiment());
    files.globProperty().set(workbench.namePattern());
    files.replaceAll(workbench.files());
  }

  /** Has an action done when anything but the files may have changed. */
  void onChange(Runnable action) {
    panel.workProperty().subscribe(value -> action.run());
    panel.engineProperty().subscribe(value -> action.run());
    panel.workersProperty().subscribe(value -> action.run());
    panel.compareCountsProperty().subscribe(value -> action.run());
    experiments.choicesProperty().subscribe(value -> action.run());
    files.globProperty().subscribe(value -> action.run());
  }
}
