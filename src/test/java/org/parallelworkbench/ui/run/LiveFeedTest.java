package org.parallelworkbench.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.ui.common.FxTest;

class LiveFeedTest extends FxTest {

  private final List<RunEvent> rows = new ArrayList<>();
  private final List<RunMonitor> overviews = new ArrayList<>();
  private final LiveFeed feed = new LiveFeed(rows::add, overviews::add);

  @Test
  void handsOverWhatChangesFrameByFrame() {
    RunMonitor monitor = monitor();
    onFx(() -> feed.follow(monitor));

    monitor.on(working(3, 0.5));
    await("the first change", () -> rows.size() == 1);
    monitor.on(working(3, 0.75));
    await("the second change", () -> rows.size() == 2);
    onFx(feed::finish);

    assertThat(rows).containsExactly(working(3, 0.5), working(3, 0.75));
    assertThat(new HashSet<>(overviews)).containsExactly(monitor);
  }

  @Test
  void handsOverTheRestBeforeItStops() {
    RunMonitor monitor = monitor();
    Set<Integer> changed = new HashSet<>();
    for (int i = 0; i < monitor.total(); i++) {
      changed.add(i);
      monitor.on(new RunEvent.Finished(Reports.done(i, 1, 1), 0));
    }

    onFx(
        () -> {
          feed.follow(monitor);
          feed.finish();
        });
    await("all rows", () -> rows.size() == monitor.total());

    assertThat(rows).extracting(RunEvent::index).containsExactlyInAnyOrderElementsOf(changed);
    assertThat(overviews.getLast().fraction()).isEqualTo(1);
  }

  @Test
  void stopsWhenTheRunHasEnded() {
    RunMonitor monitor = monitor();
    onFx(
        () -> {
          feed.follow(monitor);
          feed.finish();
        });
    await("the last frame", () -> !overviews.isEmpty());
    int frames = overviews.size();

    monitor.on(working(0, 0.5));
    passFrames(5);

    assertThat(rows).isEmpty();
    assertThat(overviews).hasSize(frames);
  }

  @Test
  void followsTheNextRunInPlaceOfTheOneBefore() {
    RunMonitor first = monitor();
    RunMonitor second = monitor();
    onFx(() -> feed.follow(first));
    onFx(() -> feed.follow(second));

    first.on(working(1, 0.5));
    second.on(working(2, 0.5));
    await("a change", () -> !rows.isEmpty());
    onFx(feed::finish);

    assertThat(rows).containsExactly(working(2, 0.5));
    assertThat(overviews.getLast()).isSameAs(second);
  }

  private void passFrames(int count) {
    int[] passed = {0};
    AnimationTimer timer =
        fromFx(
            () ->
                new AnimationTimer() {
                  @Override
                  public void handle(long now) {
                    passed[0]++;
                  }
                });
    onFx(timer::start);
    await("some frames", () -> passed[0] >= count);
    onFx(timer::stop);
  }

  private static RunMonitor monitor() {
    return new RunMonitor(new RunRequest(FakeWork.files(2000), FakeWork.quick(), 1));
  }

  private static RunEvent working(int index, double fraction) {
    return new RunEvent.Working(index, 1, Stage.READ, fraction, 0);
  }
}
