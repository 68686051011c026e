package org.parallelworkbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTest {

  private static final Counts COUNTS = Counts.of(List.of("b", "a"), 2, 1);

  @Test
  void keepsTheOrderOfNames() {
    assertThat(COUNTS.names()).containsExactly("b", "a");
    assertThat(COUNTS.toMap()).containsExactly(Map.entry("b", 2L), Map.entry("a", 1L));
    assertThat(COUNTS).hasToString("{b=2, a=1}");
  }

  @Test
  void findsACountByName() {
    assertThat(COUNTS.get("a")).hasValue(1);
    assertThat(COUNTS.get("c")).isEmpty();
    assertThat(Counts.NONE.get("a")).isEmpty();
  }

  @Test
  void doesNotFollowTheArrayItWasMadeFrom() {
    long[] values = {2, 1};
    Counts counts = Counts.of(List.of("b", "a"), values);
    values[0] = 99;
    assertThat(counts).isEqualTo(COUNTS).hasSameHashCodeAs(COUNTS);
  }

  @Test
  void differsByNameValueAndOrder() {
    assertThat(COUNTS)
        .isNotEqualTo(Counts.of(List.of("b", "a"), 2, 2))
        .isNotEqualTo(Counts.of(List.of("a", "b"), 1, 2))
        .isNotEqualTo(Counts.NONE);
  }

  @Test
  void needsAValueForEachName() {
    assertThatThrownBy(() -> Counts.of(List.of("a", "b"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 names but 1 values: [a, b]");
  }
}
