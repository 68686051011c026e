package org.parallelworkbench.ui.window;

import java.util.List;
import org.parallelworkbench.files.UserFolders;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.ui.files.FilesView;
import org.parallelworkbench.ui.run.RunPanel;

/** Files to try the program with, each kind with the pipeline that is made for it. */
record Examples(FilesView files, RunPanel panel) {

  private static final String TERMS_PIPELINE = "terms";

  /** Adds the bundled sample files, if they are where they were installed. */
  void addSamples() {
    UserFolders.samples().ifPresent(folder -> files.addPaths(List.of(folder)));
  }

  /** Puts the bundled sample files in place of all others. */
  void loadSamples() {
    UserFolders.samples()
        .ifPresent(
            folder -> {
              files.clear();
              files.addPaths(List.of(folder));
              panel.choosePipeline(TERMS_PIPELINE);
            });
  }

  /** Puts files that exist in name only, and are worked on by waiting, in place of all others. */
  void loadDemo() {
    files.clear();
    files.addDemoFiles();
    panel.choosePipeline(new Simulated().id());
  }
}
