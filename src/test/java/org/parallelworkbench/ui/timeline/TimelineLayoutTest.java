package org.parallelworkbench.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineLayoutTest {

  @ParameterizedTest
  @CsvSource({
    // lanes, height, in view, height of each
    "1, 300, 1, 28",
    "4, 300, 4, 28",
    "12, 262, 12, 20",
    "24, 262, 24, 10",
    "25, 262, 24, 10",
    "4096, 262, 24, 10",
    "25, 266, 24, 10.166666666666666",
    "3, 10, 1, 10",
    "3, 0, 1, 10"
  })
  void makesLanesAsHighAsThereIsRoom(int lanes, double height, int visible, double laneHeight) {
    TimelineLayout layout = new TimelineLayout(0, 500, height, 11, lanes, 0);

    assertThat(layout.visibleLanes()).isEqualTo(visible);
    assertThat(layout.laneHeight()).isEqualTo(laneHeight);
  }

  @Test
  void lanesAndTheRoomForWordsGrowWithTheWords() {
    TimelineLayout few = new TimelineLayout(0, 500, 300, 16.5, 4, 0);
    TimelineLayout many = new TimelineLayout(0, 500, 273, 16.5, 100, 0);

    assertThat(few.laneHeight()).isEqualTo(42);
    assertThat(few.lanesTop()).isEqualTo(33);
    assertThat(few.scale(TimeWindow.all(1)).x(0)).isEqualTo(75);
    assertThat(many.visibleLanes()).isEqualTo(16);
    assertThat(many.laneHeight()).isEqualTo(15);
    assertThat(many.lanesBottom()).isLessThanOrEqualTo(273);
  }

  @Test
  void scrollsNoFurtherThanTheLastLane() {
    TimelineLayout layout = new TimelineLayout(0, 500, 262, 11, 100, 0);

    assertThat(layout.scrolledTo(-5).firstLane()).isZero();
    assertThat(layout.scrolledTo(50).firstLane()).isEqualTo(50);
    assertThat(layout.scrolledTo(99).firstLane()).isEqualTo(76);
  }

  @Test
  void scrollsAsLittleAsNeededToShowALane() {
    TimelineLayout layout = new TimelineLayout(0, 500, 262, 11, 100, 30);

    assertThat(layout.showing(35).firstLane()).isEqualTo(30);
    assertThat(layout.showing(29).firstLane()).isEqualTo(29);
    assertThat(layout.showing(54).firstLane()).isEqualTo(31);
    assertThat(layout.showing(99).firstLane()).isEqualTo(76);
  }

  @Test
  void knowsWhichLaneIsWhere() {
    TimelineLayout layout = new TimelineLayout(7, 500, 262, 11, 100, 30);

    assertThat(layout.laneAt(layout.laneTop(30))).isEqualTo(30);
    assertThat(layout.laneAt(layout.laneTop(41) + 9)).isEqualTo(41);
    assertThat(layout.laneAt(layout.lanesBottom() - 0.1)).isEqualTo(53);
    assertThat(layout.laneAt(layout.lanesBottom() + 0.1)).isEqualTo(-1);
    assertThat(layout.laneAt(8)).isEqualTo(-1);
  }

  @Test
  void bandsLeaveAGapAndLieOnWholePixels() {
    TimelineLayout layout = new TimelineLayout(0, 500, 337, 11, 31, 0);
    double bottom = layout.lanesTop();
    for (int lane = 0; lane < layout.visibleLanes(); lane++) {
      LaneBand band = LaneBand.of(layout, lane);

      assertThat(band.top()).isGreaterThan(bottom).isEqualTo(Math.rint(band.top()));
      assertThat(band.height()).isGreaterThanOrEqualTo(7).isEqualTo(Math.rint(band.height()));
      bottom = band.top() + band.height();
    }
    assertThat(bottom).isLessThanOrEqualTo(337);
  }
}
