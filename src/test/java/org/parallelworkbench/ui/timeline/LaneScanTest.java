package org.parallelworkbench.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.StageTimes;

class LaneScanTest {

  /** Checks that it gets a lane from left to right, and adds up what it gets. */
  private static final class Recorder implements LaneScan.Sink {

    private final Lane lane;
    private final TimeScale scale;
    private final Map<Part, Double> nanos = new EnumMap<>(Part.class);
    private final BitSet seen = new BitSet();
    private double at;
    private int spans;
    private int columns;

    Recorder(Lane lane, TimeScale scale) {
      this.lane = lane;
      this.scale = scale;
      this.at = scale.window().start();
      LaneScan.scan(lane, scale, this);
    }

    @Override
    public void span(int span, double from, double to) {
      assertThat(lane.elapsed(span) / scale.nanosPerPixel()).isGreaterThanOrEqualTo(LaneScan.WIDE);
      add(span, span + 1, from, to);
      spans++;
    }

    @Override
    public void column(int first, int afterLast, double from, double to) {
      assertThat((to - from) / scale.nanosPerPixel()).isLessThan(1 + 1e-6);
      add(first, afterLast, from, to);
      columns++;
    }

    private void add(int first, int afterLast, double from, double to) {
      assertThat(from).isGreaterThanOrEqualTo(at);
      assertThat(to).isGreaterThanOrEqualTo(from).isLessThanOrEqualTo(scale.window().end());
      assertThat(afterLast).isGreaterThan(first);
      at = to;
      seen.set(first, afterLast);
      for (Part part : Part.values()) {
        nanos.merge(part, lane.nanos(part, first, afterLast, from, to), Double::sum);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void losesNothingAtAnyZoom(long seed) {
    Random random = new Random(seed);
    List<FileResult> files = Runs.random(random, 400);
    Lane lane = new Lane(1, Optional.empty(), true, Block.of(files), block -> false);
    double whole = lane.end(lane.size() - 1) + 1;
    for (int i = 0; i < 150; i++) {
      double length = whole * Math.pow(10, -5 * random.nextDouble());
      double start = random.nextDouble() * (whole - length);
      TimeWindow window = new TimeWindow(start, start + length, whole);

      Recorder recorder = new Recorder(lane, scale(window, 1 + random.nextInt(700)));

      for (Part part : Part.values()) {
        assertThat(recorder.nanos.getOrDefault(part, 0.0))
            .as("%s in %s", part, window)
            .isCloseTo(Slowly.nanos(files, part, window.start(), window.end()), within(1e-3));
      }
      int first = lane.firstNotOver(window.start());
      int afterLast = lane.firstStartingFrom(window.end());
      assertThat(recorder.seen.cardinality())
          .as("spans seen of %d to %d", first, afterLast)
          .isEqualTo(Math.max(0, afterLast - first));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 97, 1_000})
  void gathersWhatIsTooNarrow(int pixels) {
    Runs runs = Runs.of(1);
    for (int i = 0; i < 10_000; i++) {
      runs.add("f", FileStatus.DONE, 1, new StageTimes(10L * i, 1, 2, 3, 10L * i + 7));
    }
    Lane lane = new Lane(1, Optional.empty(), true, Block.of(runs.results()), block -> false);

    Recorder recorder = new Recorder(lane, scale(TimeWindow.all(100_000), pixels));

    assertThat(recorder.spans).isZero();
    assertThat(recorder.columns).isEqualTo(pixels);
    assertThat(recorder.nanos)
        .containsEntry(Part.READ, 10_000.0)
        .containsEntry(Part.PREPROCESS, 20_000.0)
        .containsEntry(Part.PROCESS, 30_000.0)
        .containsEntry(Part.OTHER, 10_000.0);
  }

  @Test
  void seesFilesWithoutLength() {
    Lane lane =
        new Lane(
            1,
            Optional.empty(),
            true,
            Block.of(
                Runs.of(1)
                    .add("at the start", FileStatus.FAILED, 1, new StageTimes(0, 0, 0, 0, 0))
                    .add("same moment", FileStatus.FAILED, 1, new StageTimes(500, 0, 0, 0, 500))
                    .add("wide", FileStatus.DONE, 1, new StageTimes(500, 100, 0, 0, 600))
                    .add("right after", FileStatus.FAILED, 1, new StageTimes(600, 0, 0, 0, 600))
                    .add("at the end", FileStatus.FAILED, 1, new StageTimes(999, 0, 0, 0, 999))
                    .results()),
            block -> false);

    Recorder recorder = new Recorder(lane, scale(TimeWindow.all(1_000), 100));

    assertThat(recorder.seen.cardinality()).isEqualTo(5);
    assertThat(recorder.spans).isOne();
  }

  @Test
  void cutsSpansOffAtTheEdges() {
    Lane lane =
        new Lane(
            1,
            Optional.empty(),
            true,
            Block.of(Runs.of(1).done("long", 1, 0, 1_000).results()),
            block -> false);

    Recorder recorder = new Recorder(lane, scale(new TimeWindow(200e6, 300e6, 1_000e6), 100));

    assertThat(recorder.spans).isOne();
    assertThat(recorder.nanos).containsEntry(Part.READ, 50e6);
  }

  @Test
  void findsNothingInAnEmptyLane() {
    Lane lane = new Lane(1, Optional.empty(), true, List.of(), file -> false);

    Recorder recorder = new Recorder(lane, scale(TimeWindow.all(1_000), 100));

    assertThat(recorder.seen.isEmpty()).isTrue();
  }

  private static TimeScale scale(TimeWindow window, int pixels) {
    return new TimeScale(window, 50, pixels);
  }
}
