package org.parallelworkbench.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.StageTimes;

class LanePackerTest {

  @Test
  void noFilesMakeOneEmptyRow() {
    assertThat(LanePacker.rows(List.of())).containsExactly(List.of());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void filesTakenOneAfterAnotherMakeOneRowInOrder(long seed) {
    List<Block> files = Block.of(Runs.random(new Random(seed), 100));
    List<Block> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(seed));

    List<List<Block>> rows = LanePacker.rows(shuffled);

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0)).hasSameElementsAs(files);
    assertNoneOverlaps(rows.get(0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void filesThatOverlapMakeAsManyRowsAsThereAreAtOnce(long seed) {
    Random random = new Random(seed);
    Runs runs = Runs.of(1);
    for (int i = 0; i < 200; i++) {
      long start = random.nextInt(1_000);
      runs.add(
          "file", FileStatus.DONE, 1, new StageTimes(start, 0, 0, 0, start + random.nextInt(60)));
    }
    List<Block> files = Block.of(runs.results());

    List<List<Block>> rows = LanePacker.rows(files);

    assertThat(rows.stream().flatMap(List::stream)).hasSize(200).containsAll(files);
    rows.forEach(LanePackerTest::assertNoneOverlaps);
    long most = 0;
    for (int time = 0; time < 1_100; time++) {
      double moment = time + 0.5;
      most =
          Math.max(
              most,
              files.stream()
                  .map(Block::times)
                  .filter(times -> times.start() < moment && times.end() > moment)
                  .count());
    }
    assertThat(rows).hasSize((int) most);
  }

  private static void assertNoneOverlaps(List<Block> row) {
    for (int i = 1; i < row.size(); i++) {
      assertThat(row.get(i).times().start()).isGreaterThanOrEqualTo(row.get(i - 1).times().end());
    }
  }
}
