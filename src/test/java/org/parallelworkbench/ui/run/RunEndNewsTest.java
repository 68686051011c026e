package org.parallelworkbench.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FxTest;

/** The end of a run is told if it took long, and nobody watches it. */
class RunEndNewsTest extends FxTest {

  private final AppExecutor tasks = new AppExecutor();
  private final RunSession session = new RunSession(tasks, report -> {}, LazyHistory.none());
  private final BooleanProperty wanted = new SimpleBooleanProperty(true);
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final List<String> told = new ArrayList<>();
  private long now;

  @AfterEach
  void stopTasks() {
    tasks.close();
  }

  /** Makes a run that takes as long as this by the clock, and is stopped or not. */
  private void run(long seconds, boolean stop) throws InvalidSettingException {
    Map<String, String> delays =
        Map.of("read-delay", "0", "preprocess-delay", "0", "process-delay", stop ? "30" : "0.01");
    PreparedPipeline work = PreparedPipeline.of(new Simulated(), Settings.of(delays));
    onFx(
        () -> {
          new RunEndNews(session, wanted, watched, () -> now, told::add);
          session.start(
              new Experiment(
                  List.of(new SourceFile(Path.of("a.txt"), SourceFile.UNKNOWN_SIZE)),
                  work,
                  List.of(new RunConfiguration(Engines.byId(Engines.SEQUENTIAL).orElseThrow(), 1))),
              true);
          now = TimeUnit.SECONDS.toNanos(seconds);
          if (stop) {
            session.cancel();
          }
        });
    await("the end", () -> session.phaseProperty().get() == Phase.IDLE);
  }

  @Test
  void theEndOfALongRunIsTold() throws InvalidSettingException {
    run(75, false);

    assertThat(told).hasSize(1);
    assertThat(told.getFirst()).startsWith("1 file in ").doesNotContain("failed");
  }

  @Test
  void ofAShortRunNothingIsTold() throws InvalidSettingException {
    run(9, false);

    assertThat(told).isEmpty();
  }

  @Test
  void whoeverIsLookingIsNotTold() throws InvalidSettingException {
    watched.set(true);
    run(75, false);

    assertThat(told).isEmpty();
  }

  @Test
  void whoeverStopsARunIsNotTold() throws InvalidSettingException {
    run(75, true);

    assertThat(told).isEmpty();
  }

  @Test
  void nobodyIsToldWhoDoesNotWantIt() throws InvalidSettingException {
    wanted.set(false);
    run(75, false);

    assertThat(told).isEmpty();
  }
}
