package org.parallelworkbench.ui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.FxTest;

class StatusViewTest extends FxTest {

  /** Far below zero, where such a clock may well start. */
  private long now = -Duration.ofDays(30).toNanos();

  private StatusView view;

  @BeforeEach
  void showView() {
    show(
        900,
        60,
        () -> {
          view = new StatusView(() -> now);
          return view.root();
        });
  }

  @Test
  void saysHowManyFilesAreReady() {
    onFx(() -> view.showReady(0));
    assertThat(words()).isEqualTo("Add files to begin");

    onFx(() -> view.showReady(1));
    assertThat(words()).isEqualTo("1 file ready");

    onFx(() -> view.showReady(10));
    assertThat(words()).isEqualTo("10 files ready");
    assertThat(progress()).isZero();
    assertThat(failures().isVisible()).isFalse();
  }

  @Test
  void saysAtOnceWhatRuns() {
    RunMonitor monitor = monitor(10, FakeWork.quick());

    onFx(
        () -> {
          view.begin("Thread pool × 4:");
          view.show(monitor);
        });

    assertThat(lookup(".status-configuration").queryAs(Label.class).getText())
        .isEqualTo("Thread pool × 4:");
    assertThat(words()).isEqualTo("0 of 10 files · 0 s elapsed");
    assertThat(progress()).isZero();
  }

  @Test
  void saysHowFarItIsHowFastAndHowLongItWillTake() {
    RunMonitor monitor = monitor(10, FakeWork.quick());
    onFx(() -> view.begin("Thread pool × 4"));
    for (int i = 0; i < 4; i++) {
      monitor.on(finished(Reports.done(i, 1, 1)));
    }

    pass(Duration.ofMillis(4_900));
    onFx(() -> view.show(monitor));

    assertThat(words())
        .isEqualTo(
            "4 of 10 files · %s/s · 4 s elapsed · about 8 s left"
                .formatted(Formats.bytes(4 * FakeWork.FILE_SIZE / 4.9)));
    assertThat(progress()).isEqualTo(0.4, within(1e-9));
  }

  @Test
  void saysWhatChangedHowTheRunGoesOn() {
    RunMonitor monitor = monitor(10, FakeWork.simulated("A"));
    monitor.noticed("The cluster was lost.");

    onFx(
        () -> {
          view.begin("Cluster + this computer × 4");
          view.show(monitor);
        });

    assertThat(words()).isEqualTo("0 of 10 files · 0 s elapsed · The cluster was lost.");
  }

  @Test
  void countsFilesInWorkInTheBarButNotInTheWords() {
    RunMonitor monitor = monitor(10, FakeWork.simulated("A"));
    onFx(() -> view.begin("Sequential"));
    monitor.on(new RunEvent.Working(0, 1, Stage.PROCESS, 0.5, 0));

    pass(Duration.ofSeconds(5));
    onFx(() -> view.show(monitor));

    assertThat(words()).isEqualTo("0 of 10 files · 5 s elapsed · about 95 s left");
    assertThat(progress()).isEqualTo(0.05, within(1e-9));
  }

  @Test
  void makesNoEstimateFromTooLittle() {
    RunMonitor monitor = monitor(100, FakeWork.simulated("A"));
    onFx(() -> view.begin("Sequential"));
    monitor.on(finished(Reports.done(0, 1, 1)));

    pass(Duration.ofSeconds(3));
    onFx(() -> view.show(monitor));

    assertThat(words()).endsWith("3 s elapsed");
  }

  @Test
  void doesNotChangeItsWordsFasterThanTheyCanBeRead() {
    RunMonitor monitor = monitor(10, FakeWork.quick());
    List<String> seen = new ArrayList<>();
    onFx(() -> view.begin("Sequential"));
    for (int i = 0; i < 10; i++) {
      monitor.on(finished(Reports.done(i, 1, 1)));
      onFx(() -> view.show(monitor));
      seen.add(words().substring(0, words().indexOf(' ')));
      assertThat(progress()).as("the bar keeps up").isEqualTo((i + 1) / 10.0, within(1e-9));
      pass(Duration.ofMillis(100));
    }

    assertThat(seen).containsExactly("1", "1", "1", "4", "4", "4", "7", "7", "7", "10");
  }

  @Test
  void saysHowItEnded() {
    List<FileResult> results = List.of(Reports.done(0, 1, 1), Reports.done(1, 1, 1));
    RunMonitor monitor = monitor(2, FakeWork.quick());
    results.forEach(result -> monitor.on(finished(result)));

    onFx(
        () -> {
          view.begin("Sequential");
          view.end(monitor, Reports.run("sequential", 1, 2, results));
        });

    assertThat(words())
        .isEqualTo(
            "2 of 2 files · %s/s · Finished in %s"
                .formatted(Formats.bytes(FakeWork.FILE_SIZE), Formats.seconds(2)));
    assertThat(progress()).isEqualTo(1);
  }

  @Test
  void saysWhatBecameOfAllWhenSomeWereRunAgain() {
    List<FileResult> before =
        List.of(
            Reports.done(0, 1, 1),
            Reports.failed(1, 1, "looks binary"),
            Reports.failed(2, 1, "the network is gone"),
            Reports.done(3, 1, 1));
    List<FileResult> later = List.of(Reports.failed(0, 1, "looks binary"), Reports.done(1, 1, 1));
    RunMonitor monitor = monitor(2, FakeWork.quick());
    later.forEach(result -> monitor.on(finished(result)));

    onFx(
        () -> {
          view.begin("Failed files");
          view.end(
              monitor,
              Reports.run("threads", 2, 2, before)
                  .with(Reports.run("threads", 2, 1, later), List.of(1, 2)));
        });

    assertThat(words())
        .startsWith("2 of 2 files run again; 4 files: 3 done, 1 failed · ")
        .endsWith("failed files run again, so not compared");
    assertThat(failures().getText()).isEqualTo("1 failed");
  }

  @Test
  void saysThatItWasStopped() {
    List<FileResult> results = List.of(Reports.done(0, 1, 1), Reports.cancelled(1));
    RunMonitor monitor = monitor(2, FakeWork.simulated("A"));
    results.forEach(result -> monitor.on(finished(result)));

    onFx(
        () -> {
          view.begin("Sequential");
          view.end(monitor, Reports.run("sequential", 1, 0.5, results));
        });

    assertThat(words())
        .startsWith("1 of 2 files · ")
        .endsWith("Stopped after " + Formats.seconds(0.5));
    assertThat(progress()).isEqualTo(0.5);
  }

  @Test
  void showsHowManyFailedAndFiltersThem() {
    List<FileResult> results =
        List.of(Reports.failed(0, 1, "looks binary"), Reports.failed(1, 1, "looks binary"));
    RunMonitor monitor = monitor(2, FakeWork.quick());
    results.forEach(result -> monitor.on(finished(result)));
    onFx(
        () -> {
          view.begin("Sequential");
          view.show(monitor);
        });
    assertThat(failures().isVisible()).isTrue();
    assertThat(failures().getText()).isEqualTo("2 failed");

    clickOn(failures());
    assertThat(view.onlyFailedProperty().get()).isTrue();

    onFx(() -> view.begin("Thread pool × 4"));
    assertThat(failures().isVisible()).isFalse();
    assertThat(view.onlyFailedProperty().get()).as("nothing is left to filter").isFalse();
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private static RunMonitor monitor(int files, PreparedPipeline work) {
    return new RunMonitor(new RunRequest(FakeWork.files(files), work, 1));
  }

  private static RunEvent finished(FileResult result) {
    return new RunEvent.Finished(result, 0);
  }

  private String words() {
    return lookup("#statusText").queryAs(Label.class).getText();
  }

  private double progress() {
    return lookup("#overallProgress").queryAs(ProgressBar.class).getProgress();
  }

  private ToggleButton failures() {
    return lookup("#failuresButton").queryAs(ToggleButton.class);
  }
}
