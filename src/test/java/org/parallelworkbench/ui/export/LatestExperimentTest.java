package org.parallelworkbench.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.RecordingListener;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.Notices;

/** What was measured is kept, or the user is told that it is not. */
class LatestExperimentTest extends FxTest {

  @TempDir Path folder;
  private final AppExecutor tasks = new AppExecutor();

  @AfterEach
  void stopTasks() {
    tasks.close();
  }

  @Test
  void saysOnceThatItCannotBeKeptAndTriesAgain() throws Exception {
    Path data = Files.writeString(folder.resolve("data"), "no folder");
    Notices notices = fromFx(() -> new Notices(new Pane()));
    show(900, 200, notices::root);
    LatestExperiment latest = new LatestExperiment(data, tasks, notices);
    ExperimentReport report =
        new Experiment(
                FakeWork.files(2),
                FakeWork.quick(),
                java.util.List.of(
                    new RunConfiguration(Engines.byId(Engines.SEQUENTIAL).orElseThrow(), 1)))
            .run(new RecordingListener(), new RunControl());

    latest.accept(report);
    await("the notice", () -> notices.root().isShowing());
    assertThat(notices.root().getText())
        .startsWith("Cannot write “" + data + "”: ")
        .contains("The experiment goes on");
    onFx(() -> notices.root().hide());
    latest.accept(report);
    settle();
    assertThat(fromFx(() -> notices.root().isShowing())).as("said again").isFalse();

    Files.delete(data);
    Files.createDirectory(data);
    onFx(() -> notices.root().buttons().getFirst().fire());

    await("the file", () -> Files.exists(data.resolve("latest-experiment.json")));
  }
}
