package org.parallelworkbench.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.ui.common.Texts;

class StatisticsRowTest {

  private final Locale usual = Locale.getDefault();
  private final Texts texts = new Texts(ComparisonView.class);

  @BeforeEach
  void speakEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @Test
  void tellsEveryStatistic() {
    String words = StatisticsRow.words(texts, Sample.of(2.0, 2.1, 1.9, 2.0, 9.0));

    assertThat(words.lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo("5 repeats: median 2.00 s, mean 3.40 s, min–max 1.90 s to 9.00 s"),
            line -> assertThat(line).startsWith("95 % CI of the mean: "),
            line -> assertThat(line).isEqualTo("Outliers, flagged and kept: 9.00 s"));
  }

  @Test
  void twoRepeatsHaveNoInterval() {
    assertThat(StatisticsRow.words(texts, Sample.of(2.0, 2.1)))
        .endsWith("Too few repeats for an interval: three are needed.");
  }
}
