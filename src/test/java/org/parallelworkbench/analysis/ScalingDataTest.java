package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScalingDataTest {

  @Test
  void groupsRepeatsByWorkers() {
    ScalingData data = ScalingData.of(new int[] {4, 1, 4}, new double[] {30, 10, 32});

    assertThat(data.byWorkers()).containsExactly(Map.entry(1, Sample.of(10)), four(30, 32));
    assertThat(data.distinctWorkers()).isEqualTo(2);
    assertThat(data.minWorkers()).isEqualTo(1);
    assertThat(data.maxWorkers()).isEqualTo(4);
  }

  @Test
  void turnsMakespansIntoThroughput() {
    ScalingData data = ScalingData.ofSeconds(60, Map.of(4, Sample.of(2, 3)));

    assertThat(data.byWorkers()).containsExactly(four(30, 20));
  }

  private static Map.Entry<Integer, Sample> four(double... throughputs) {
    return Map.entry(4, Sample.of(throughputs));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ScalingData(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScalingData.of(new int[] {1, 2}, new double[] {1}));
    assertThatIllegalArgumentException().isThrownBy(() -> new ThroughputPoint(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ThroughputPoint(1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ThroughputPoint(1, Double.POSITIVE_INFINITY));
  }
}
