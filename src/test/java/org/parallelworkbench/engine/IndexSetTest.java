package org.parallelworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IndexSetTest {

  @RepeatedTest(20)
  void hasWhatWasAddedAndNotRemoved(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int size = random.nextInt(1, 300);
    IndexSet set = new IndexSet(size);
    TreeSet<Integer> expected = new TreeSet<>();
    for (int i = 0; i < 1_000; i++) {
      int index = random.nextInt(size);
      if (random.nextBoolean()) {
        set.add(index);
        expected.add(index);
      } else {
        set.remove(index);
        expected.remove(index);
      }
      int from = random.nextInt(size + 1);
      Integer next = expected.ceiling(from);
      assertThat(set.next(from)).isEqualTo(next == null ? -1 : next);
    }
    assertThat(all(set)).containsExactlyElementsOf(expected);
  }

  @Test
  void anEmptyListHasNoPlaces() {
    assertThat(new IndexSet(0).next(0)).isEqualTo(-1);
  }

  @Test
  void losesNothingWhenNeighboursChangeAtTheSameTime() throws InterruptedException {
    int threads = 4;
    int size = 1 << 14;
    IndexSet set = new IndexSet(size);
    List<Thread> all = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int first = t;
      all.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = first; i < size; i += threads) {
                      set.add(i);
                      if (i % 3 == 0) {
                        set.remove(i);
                      }
                    }
                  }));
    }
    for (Thread thread : all) {
      thread.join();
    }
    assertThat(all(set))
        .containsExactlyElementsOf(
            IntStream.range(0, size).filter(i -> i % 3 != 0).boxed().toList());
  }

  private static List<Integer> all(IndexSet set) {
    List<Integer> all = new ArrayList<>();
    for (int i = set.next(0); i >= 0; i = set.next(i + 1)) {
      all.add(i);
    }
    return all;
  }
}
