package org.parallelworkbench.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.StageTimes;

class LaneTest {

  /** Two spans with a gap between them, then one without length where the next one starts. */
  private static final Lane LANE =
      lane(
          Runs.of(1)
              .add("a", FileStatus.DONE, 1, new StageTimes(10, 2, 3, 4, 20))
              .add("b", FileStatus.FAILED, 1, new StageTimes(30, 10, 0, 0, 40))
              .add("c", FileStatus.FAILED, 1, new StageTimes(40, 0, 0, 0, 40))
              .add("d", FileStatus.DONE, 1, new StageTimes(40, 0, 0, 10, 50))
              .results());

  @ParameterizedTest
  @CsvSource({
    "0, 0", "10, 0", "19.9, 0", "20, 1", "25, 1", "30, 1", "39.9, 1", "40, 2", "40.1, 3", "49.9, 3",
    "50, 4", "99, 4"
  })
  void findsTheFirstSpanThatIsNotOver(double nanos, int expected) {
    assertThat(LANE.firstNotOver(nanos)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "10, 0", "10.1, 1", "30, 1", "30.1, 2", "40, 2", "40.1, 4", "99, 4"})
  void findsTheFirstSpanThatStarts(double nanos, int expected) {
    assertThat(LANE.firstStartingFrom(nanos)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void findsTheSameFromWhereverItLooks(long seed) {
    Lane lane = lane(Runs.random(new Random(seed), 300));
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      double nanos = random.nextDouble() * lane.end(lane.size() - 1);
      int expected = lane.firstStartingFrom(nanos);
      int from = random.nextInt(expected + 1);

      assertThat(lane.firstStartingFrom(nanos, from)).isEqualTo(expected);
    }
    assertThat(lane.firstStartingFrom(0, 300)).isEqualTo(300);
    assertThat(lane.firstStartingFrom(Double.MAX_VALUE, 299)).isEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "15, 0", "24, 0", "26, 1", "35, 1", "45, 3", "1000, 3"})
  void findsTheNearestSpan(double nanos, int expected) {
    assertThat(LANE.nearest(nanos)).isEqualTo(expected);
  }

  @Test
  void anEmptyLaneHasNoSpan() {
    Lane lane = lane(List.of());

    assertThat(lane.size()).isZero();
    assertThat(lane.nearest(5)).isEqualTo(-1);
    assertThat(lane.firstNotOver(5)).isZero();
    assertThat(lane.firstStartingFrom(5)).isZero();
    assertThat(lane.nanos(Part.READ, 0, 0, 0, 5)).isZero();
  }

  @Test
  void laysTheStagesOneAfterAnother() {
    assertThat(LANE.nanos(0, Part.READ)).isEqualTo(2);
    assertThat(LANE.nanos(0, Part.PREPROCESS)).isEqualTo(3);
    assertThat(LANE.nanos(0, Part.PROCESS)).isEqualTo(4);
    assertThat(LANE.nanos(0, Part.OTHER)).isEqualTo(1);

    assertThat(LANE.nanos(Part.READ, 0, 1, 0, 11)).isEqualTo(1);
    assertThat(LANE.nanos(Part.PREPROCESS, 0, 1, 11, 14)).isEqualTo(2);
    assertThat(LANE.nanos(Part.PROCESS, 0, 1, 11, 14)).isZero();
    assertThat(LANE.nanos(Part.OTHER, 0, 4, 0, 99)).isEqualTo(1);
    assertThat(LANE.nanos(Part.READ, 0, 2, 11, 35)).isEqualTo(1 + 5);
  }

  @Test
  void drawsMoreStageTimeThanPassedToScale() {
    Lane lane =
        lane(
            Runs.of(1)
                .add("more", FileStatus.DONE, 1, new StageTimes(0, 100, 200, 100, 100))
                .results());

    assertThat(lane.nanos(0, Part.READ)).isEqualTo(25);
    assertThat(lane.nanos(0, Part.PREPROCESS)).isEqualTo(50);
    assertThat(lane.nanos(0, Part.PROCESS)).isEqualTo(25);
    assertThat(lane.nanos(0, Part.OTHER)).isZero();
  }

  @Test
  void countsFailuresAndStragglers() {
    List<FileResult> files = Runs.random(new Random(1), 50);
    Lane lane =
        new Lane(
            1, Optional.empty(), true, Block.of(files), block -> block.file().index() % 7 == 0);

    for (int first = 0; first < 50; first++) {
      for (int afterLast = first; afterLast <= 50; afterLast++) {
        assertThat(lane.failed(first, afterLast))
            .isEqualTo(
                (int)
                    files.subList(first, afterLast).stream()
                        .filter(file -> file.status() == FileStatus.FAILED)
                        .count());
        assertThat(lane.stragglers(first, afterLast))
            .isEqualTo((int) IntStream.range(first, afterLast).filter(i -> i % 7 == 0).count());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void sumsUpAsALookAtEverySpanWould(long seed) {
    Random random = new Random(seed);
    List<FileResult> files = Runs.random(random, 200);
    Lane lane = lane(files);
    double end = lane.end(lane.size() - 1);
    for (int i = 0; i < 200; i++) {
      double from = random.nextDouble() * end;
      double to = from + random.nextDouble() * (end - from);
      int first = lane.firstNotOver(from);
      int afterLast = Math.max(first, lane.firstStartingFrom(to));
      for (Part part : Part.values()) {
        assertThat(lane.nanos(part, first, afterLast, from, to))
            .as("%s from %f to %f", part, from, to)
            .isCloseTo(Slowly.nanos(files, part, from, to), within(1e-3));
      }
    }
  }

  private static Lane lane(List<FileResult> files) {
    return new Lane(1, Optional.empty(), true, Block.of(files), block -> false);
  }
}
