package org.parallelworkbench.ui.appearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever colour a system calls its accent, words in it and on it can be read. */
class AccentColorsTest {

  /** The backgrounds of the theme's windows, tables and panels. */
  private static final List<Color> LIGHT = List.of(Color.WHITE, Color.web("#f6f8fa"));

  private static final List<Color> DARK =
      List.of(Color.web("#0d1117"), Color.web("#161b22"), Color.web("#010409"));

  @Test
  void ratiosAreThoseOfTheGuidelines() {
    assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isEqualTo(21, within(1e-9));
    assertThat(Contrast.ratio(Color.RED, Color.RED)).isEqualTo(1, within(1e-9));
    // The grey that is often named as the lightest that may be used on white.
    assertThat(Contrast.ratio(Color.WHITE, Color.web("#767676"))).isEqualTo(4.54, within(0.01));
    assertThat(Contrast.ratio(Color.web("#777777"), Color.WHITE)).isEqualTo(4.48, within(0.01));
  }

  @Test
  void whatShinesThroughCounts() {
    assertThat(Contrast.over(Color.gray(0, 0.5), Color.WHITE)).isEqualTo(Color.gray(0.5));
    assertThat(Contrast.over(Color.RED, Color.BLUE)).isEqualTo(Color.RED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyColourBecomesOneThatCanBeRead(long seed) {
    Random random = new Random(seed);
    List<Color> bases = new ArrayList<>(List.of(Color.BLACK, Color.WHITE, Color.GRAY));
    for (int i = 0; i < 300; i++) {
      bases.add(Color.color(random.nextDouble(), random.nextDouble(), random.nextDouble()));
    }
    for (Accent accent : Accent.values()) {
      accent.base().ifPresent(bases::add);
    }
    for (Color base : bases) {
      check(base, AccentColors.of(base, false), LIGHT);
      check(base, AccentColors.of(base, true), DARK);
    }
  }

  private static void check(Color base, AccentColors accent, List<Color> backgrounds) {
    assertReadable(Color.WHITE, accent.emphasis(), base);
    assertReadable(Color.WHITE, accent.strong(), base);
    for (Color background : backgrounds) {
      assertReadable(accent.foreground(), background, base);
      assertReadable(accent.foreground(), Contrast.over(accent.subtle(), background), base);
      assertThat(Contrast.ratio(accent.emphasis(), background))
          .as("a frame for %s on %s", base, background)
          .isGreaterThanOrEqualTo(Contrast.MARK);
    }
  }

  private static void assertReadable(Color words, Color background, Color base) {
    assertThat(Contrast.ratio(words, background))
        .as("%s on %s for %s", words, background, base)
        .isGreaterThanOrEqualTo(Contrast.TEXT);
  }
}
