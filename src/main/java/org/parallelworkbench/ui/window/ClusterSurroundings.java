package org.parallelworkbench.ui.window;

import java.nio.file.Files;
import java.util.Optional;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.cluster.ClusterCommands;
import org.parallelworkbench.ui.files.FilesView;
import org.parallelworkbench.ui.run.RunPanel;

/** What the menu for clusters has to do with the window's panes. Used on the FX thread only. */
record ClusterSurroundings(RunPanel panel, FilesView files)
    implements ClusterCommands.Surroundings {

  /** Of a long list, so many files are looked at for one that exists, as those of a demo do not. */
  private static final int MOST_LOOKED_AT = 20;

  @Override
  public Optional<SourceFile> someFile() {
    return files.files().stream()
        .limit(MOST_LOOKED_AT)
        .filter(file -> Files.isRegularFile(file.path()))
        .findFirst();
  }

  @Override
  public void useCluster(int workers) {
    panel.chooseEngine(Engines.CLUSTER);
    panel.workersProperty().set(workers);
  }

  @Override
  public void installed() {
    panel.lookAtEngines();
  }
}
