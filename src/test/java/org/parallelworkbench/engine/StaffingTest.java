package org.parallelworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffingTest {

  private static final Staffing FOUR_EIGHT_TWO = Staffing.constant(4).then(100, 8).then(250, 2);

  @Test
  void aConstantNumberNeverChanges() {
    Staffing three = Staffing.constant(3);

    assertThat(three.changed()).isFalse();
    assertThat(three.most()).isEqualTo(3);
    assertThat(three.atEnd()).isEqualTo(3);
    assertThat(three.words()).isEqualTo("3");
    assertThat(three.presentNanos(3, 10, 25)).isEqualTo(15);
    assertThat(three.presentNanos(4, 10, 25)).isZero();
  }

  @Test
  void knowsTheMostAndTheLast() {
    assertThat(FOUR_EIGHT_TWO.changed()).isTrue();
    assertThat(FOUR_EIGHT_TWO.most()).isEqualTo(8);
    assertThat(FOUR_EIGHT_TWO.atEnd()).isEqualTo(2);
  }

  @Test
  void namesAFewNumbersAndOfManyTheFirstAndTheLast() {
    assertThat(FOUR_EIGHT_TWO.words()).isEqualTo("4 → 8 → 2");
    assertThat(FOUR_EIGHT_TWO.then(300, 3).words()).isEqualTo("4 → 8 → 2 → 3");
    assertThat(FOUR_EIGHT_TWO.then(300, 3).then(310, 5).words()).isEqualTo("4 → … → 5");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void addsUpPresenceAsALookAtEveryMomentWould(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      long from = random.nextInt(400);
      long until = from + random.nextInt(200);
      int worker = 1 + random.nextInt(9);
      long present = 0;
      for (long now = from; now < until; now++) {
        int workers = now < 100 ? 4 : now < 250 ? 8 : 2;
        present += worker <= workers ? 1 : 0;
      }
      assertThat(FOUR_EIGHT_TWO.presentNanos(worker, from, until))
          .as("worker %d from %d until %d", worker, from, until)
          .isEqualTo(present);
    }
  }
}
