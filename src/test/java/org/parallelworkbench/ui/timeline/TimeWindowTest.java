package org.parallelworkbench.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWindowTest {

  private static final double WHOLE = 1e10;

  @Test
  void startsWithAll() {
    TimeWindow all = TimeWindow.all(WHOLE);

    assertThat(all.start()).isZero();
    assertThat(all.end()).isEqualTo(WHOLE);
    assertThat(all.isAll()).isTrue();
  }

  @Test
  void zoomsAroundAMomentThatKeepsItsPlace() {
    TimeWindow zoomed = TimeWindow.all(WHOLE).zoom(4, 0.5 * WHOLE).zoom(2, 0.4 * WHOLE);

    assertThat(zoomed.length()).isCloseTo(WHOLE / 8, within(1.0));
    TimeScale before = new TimeScale(TimeWindow.all(WHOLE).zoom(4, 0.5 * WHOLE), 50, 400);
    TimeScale after = new TimeScale(zoomed, 50, 400);
    assertThat(after.x(0.4 * WHOLE)).isCloseTo(before.x(0.4 * WHOLE), within(1e-6));
    assertThat(zoomed.isAll()).isFalse();
  }

  @Test
  void zoomsOutToAllAndNoFurther() {
    TimeWindow out = TimeWindow.all(WHOLE).zoom(100, 0.9 * WHOLE).zoom(1e-6, 0.1 * WHOLE);

    assertThat(out).isEqualTo(TimeWindow.all(WHOLE));
  }

  @Test
  void zoomsInToAMicrosecond() {
    TimeWindow in = TimeWindow.all(WHOLE);
    for (int i = 0; i < 100; i++) {
      in = in.zoom(2, 3e9);
    }

    assertThat(in.length()).isCloseTo(1_000, within(1e-3));
    assertThat(in.start()).isLessThanOrEqualTo(3e9);
    assertThat(in.end()).isGreaterThanOrEqualTo(3e9);
  }

  @Test
  void showsARunShorterThanAMicrosecond() {
    assertThat(TimeWindow.all(1).zoom(10, 0.5)).isEqualTo(TimeWindow.all(1));
  }

  @Test
  void pansToTheEndsAndNoFurther() {
    TimeWindow middle = TimeWindow.all(WHOLE).zoom(4, 0.5 * WHOLE);

    assertThat(middle.pan(1e9).start()).isEqualTo(middle.start() + 1e9);
    assertThat(middle.pan(-WHOLE).start()).isZero();
    assertThat(middle.pan(WHOLE).end()).isEqualTo(WHOLE);
    assertThat(middle.pan(WHOLE).length()).isCloseTo(middle.length(), within(1e-3));
  }

  @Test
  void movesAsLittleAsPossibleToShowSomething() {
    TimeWindow window = new TimeWindow(100, 200, 1_000);

    assertThat(window.showing(120, 130)).isEqualTo(window);
    assertThat(window.showing(50, 60)).isEqualTo(new TimeWindow(50, 150, 1_000));
    assertThat(window.showing(190, 230)).isEqualTo(new TimeWindow(130, 230, 1_000));
    assertThat(window.showing(300, 700)).isEqualTo(new TimeWindow(300, 400, 1_000));
    assertThat(window.showing(150, 900)).isEqualTo(window);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neverLeavesTheWhole(long seed) {
    Random random = new Random(seed);
    TimeWindow window = TimeWindow.all(WHOLE);
    for (int i = 0; i < 2_000; i++) {
      double moment = random.nextDouble() * WHOLE;
      window =
          switch (random.nextInt(3)) {
            case 0 -> window.zoom(Math.pow(10, random.nextGaussian()), moment);
            case 1 -> window.pan(random.nextGaussian() * window.length());
            default -> window.showing(moment, moment + random.nextDouble() * 1e8);
          };

      assertThat(window.start()).isGreaterThanOrEqualTo(0);
      assertThat(window.end()).isLessThanOrEqualTo(WHOLE + 1e-3);
      assertThat(window.length()).isGreaterThan(999);
    }
  }

  @Test
  void placesMomentsOnScreenAndBack() {
    TimeScale scale = new TimeScale(new TimeWindow(100, 200, 1_000), 50, 400);

    assertThat(scale.x(100)).isEqualTo(50);
    assertThat(scale.x(200)).isEqualTo(450);
    assertThat(scale.nanos(150)).isEqualTo(125);
    assertThat(scale.columnStart(125.3)).isEqualTo(125.25);
    assertThat(scale.columnEnd(125.3)).isEqualTo(125.5);
    assertThat(scale.columnEnd(125.25)).isEqualTo(125.5);
  }
}
