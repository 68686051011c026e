package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void holdsItsEnds() {
    Interval interval = Interval.around(5, 1, Interval.Kind.RATIO);

    assertThat(interval.contains(4)).isTrue();
    assertThat(interval.contains(6)).isTrue();
    assertThat(interval.contains(6.001)).isFalse();
    assertThat(interval.label()).isEqualTo("95 % CI of the ratio");
  }

  @Test
  void refusesEndsThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(2, 1, 0.95, Interval.Kind.MEAN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(Double.NaN, 1, 0.95, Interval.Kind.MEAN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(0, 1, 95, Interval.Kind.MEAN));
  }
}
