package org.parallelworkbench.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.StageTimes;

class TimelineModelTest {

  @Test
  void hasALaneForEveryWorkerEvenIfItDidNothing() {
    TimelineModel model =
        TimelineModel.of(Runs.of(4).done("a", 3, 0, 10).done("b", 1, 0, 5).report());

    assertThat(model.lanes()).extracting(Lane::worker).containsExactly(1, 2, 3, 4);
    assertThat(model.lanes()).extracting(Lane::size).containsExactly(1, 0, 1, 0);
    assertThat(model.spans()).isEqualTo(2);
    assertThat(model.result(new SpanRef(2, 0)).file().name()).isEqualTo("a");
  }

  @Test
  void coversTheRunAndALittleMore() {
    TimelineModel model = TimelineModel.of(Runs.of(1).done("a", 1, 0, 1_000).report());

    assertThat(model.lengthNanos()).isBetween(1.001e9, 1.02e9);
  }

  @Test
  void leavesOutFilesThatNobodyTook() {
    TimelineModel model =
        TimelineModel.of(Runs.of(2).done("a", 1, 0, 10).notTaken("b").cancelled());

    assertThat(model.spans()).isOne();
    assertThat(model.lanes()).extracting(Lane::size).containsExactly(1, 0);
  }

  @Test
  void aRunOfNothingHasEmptyLanes() {
    TimelineModel model = TimelineModel.of(Runs.of(2).notTaken("b").cancelled());

    assertThat(model.spans()).isZero();
    assertThat(model.lanes()).hasSize(2);
    assertThat(model.lengthNanos()).isPositive();
    assertThat(model.busyShare()).isZero();
  }

  @Test
  void hidesNoFileBehindAnother() {
    TimelineModel model =
        TimelineModel.of(Runs.of(1).done("a", 1, 0, 10).done("b", 1, 5, 15).report());

    assertThat(model.lanes()).extracting(Lane::worker).containsExactly(1, 1);
    assertThat(model.lanes()).extracting(Lane::firstOfWorker).containsExactly(true, false);
    assertThat(model.lanes()).extracting(Lane::size).containsExactly(1, 1);
  }

  @Test
  void showsFilesWhoseWorkerIsNotKnown() {
    TimelineModel model =
        TimelineModel.of(
            Runs.of(1).done("a", 1, 0, 10).done("b", 0, 0, 10).done("c", 7, 0, 10).report());

    assertThat(model.lanes()).extracting(Lane::worker).containsExactly(1, 7, 0);
    assertThat(model.spans()).isEqualTo(3);
  }

  @Test
  void knowsHowBusyTheWorkersWere() {
    TimelineModel model =
        TimelineModel.of(Runs.of(2).done("a", 1, 0, 100).done("b", 2, 0, 50).report());

    assertThat(model.busyShare()).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void marksStragglers() {
    Runs runs = Runs.of(1);
    for (int i = 0; i < 9; i++) {
      runs.done("usual", 1, 10L * i, 10L * i + 10);
    }
    runs.add("slow", FileStatus.DONE, 1, new StageTimes(90_000_000, 0, 0, 0, 190_000_000));

    TimelineModel model = TimelineModel.of(runs.report());

    assertThat(model.stragglers().files()).hasSize(1);
    assertThat(model.lanes().get(0).stragglers(0, 9)).isZero();
    assertThat(model.lanes().get(0).stragglers(9, 10)).isOne();
  }
}
