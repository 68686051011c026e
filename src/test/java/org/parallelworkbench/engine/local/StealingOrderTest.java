package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StealingOrderTest {

  @Test
  void whoeverComesFirstHasTheListAndTheNextStealsItsRearHalf() {
    StealingOrder order = new StealingOrder(9);

    assertThat(order.next(1)).isZero();
    assertThat(order.next(2)).isEqualTo(5);
    assertThat(order.next(1)).isEqualTo(1);
    assertThat(order.next(2)).isEqualTo(6);
    assertThat(order.next(3)).as("half of 2 to 4").isEqualTo(3);
  }

  @Test
  void stealsTheLastFileOfOneWhoHasLeft() {
    StealingOrder order = new StealingOrder(2);

    assertThat(order.next(1)).isZero();
    assertThat(order.next(2)).isEqualTo(1);
    assertThat(order.next(2)).isEqualTo(-1);
    assertThat(order.next(1)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void handsOutEveryFileOnceWhoeverAsks(long seed) {
    Random random = new Random(seed);
    int files = random.nextInt(500);
    StealingOrder order = new StealingOrder(files);
    List<Integer> given = new ArrayList<>();
    for (int index = order.next(1); index >= 0; index = order.next(1 + random.nextInt(7))) {
      given.add(index);
    }

    assertThat(given)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, files).boxed().toList());
  }
}
