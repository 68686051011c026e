package org.parallelworkbench.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTicksTest {

  private static final double SECOND = 1e9;

  private final Locale usual = Locale.getDefault();

  @BeforeEach
  void speakEnglish() {
    Locale.setDefault(Locale.US);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @Test
  void areRoundSeconds() {
    assertThat(labels(0, 4.1 * SECOND, 400)).containsExactly("0 s", "1 s", "2 s", "3 s", "4 s");
    assertThat(labels(0, 45 * SECOND, 400)).containsExactly("0 s", "10 s", "20 s", "30 s", "40 s");
    assertThat(labels(0, 3_600 * SECOND, 400))
        .containsExactly("0 s", "1,000 s", "2,000 s", "3,000 s");
  }

  @Test
  void haveTheDigitsThatTellThemApart() {
    assertThat(labels(1.2 * SECOND, 1.9 * SECOND, 300))
        .containsExactly("1.2 s", "1.4 s", "1.6 s", "1.8 s");
    assertThat(labels(12.3456 * SECOND, 12.34565 * SECOND, 300))
        .containsExactly("12.34560 s", "12.34562 s", "12.34564 s");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void areApartAndDistinctAtAnyZoom(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      double length = Math.pow(10, 3 + 10 * random.nextDouble());
      double start = random.nextDouble() * 1e12;
      TimeScale scale = scale(start, start + length, 100 + random.nextInt(2_000));

      List<TimeTicks.Tick> ticks = TimeTicks.of(scale, 1);

      assertThat(ticks.stream().map(TimeTicks.Tick::label)).doesNotHaveDuplicates();
      for (int k = 1; k < ticks.size(); k++) {
        assertThat(scale.x(ticks.get(k).nanos()) - scale.x(ticks.get(k - 1).nanos()))
            .isGreaterThan(60);
      }
      assertThat(ticks).allMatch(t -> t.nanos() >= start && t.nanos() <= start + length);
      assertThat(ticks.size()).isGreaterThanOrEqualTo((int) (scale.width() / 320));
    }
  }

  private static List<String> labels(double start, double end, int width) {
    return TimeTicks.of(scale(start, end, width), 1).stream().map(TimeTicks.Tick::label).toList();
  }

  private static TimeScale scale(double start, double end, int width) {
    return new TimeScale(new TimeWindow(start, end, 1e14), 50, width);
  }
}
