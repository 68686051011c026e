package org.parallelworkbench.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallelworkbench.ui.settings.UserSettings.WindowBounds;

/** A window comes back where a hand can get hold of it. */
class WindowPlaceTest {

  private static final Rectangle2D PRIMARY = new Rectangle2D(0, 30, 1920, 1050);
  private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 1024);

  private static WindowBounds fit(WindowBounds wanted, Rectangle2D... screens) {
    return WindowPlace.fit(wanted, List.of(screens), 900, 600);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, 1000, 700, 100, 100, 1000, 700", // as it was
    "-1200, 50, 1000, 700, 0, 50, 1000, 700", // on a screen that is gone
    "5000, 5000, 1000, 700, 920, 380, 1000, 700", // far off
    "100, -500, 1000, 700, 100, 30, 1000, 700", // its upper edge out of reach
    "1850, 100, 1000, 700, 920, 100, 1000, 700", // a sliver at the right
    "100, 100, 99999, 99999, 100, 100, 1920, 1050", // absurdly large
    "100, 100, 1, 1, 100, 100, 900, 600", // absurdly small
    "-32000, -32000, 1000, 700, 0, 30, 1000, 700", // where Windows puts what is minimised
  })
  void fitsOnTheOneScreen(
      double x, double y, double w, double h, double x2, double y2, double w2, double h2) {
    assertThat(fit(new WindowBounds(x, y, w, h, true, 0.5), PRIMARY))
        .isEqualTo(new WindowBounds(x2, y2, w2, h2, true, 0.5));
  }

  @Test
  void staysOnASecondScreen() {
    WindowBounds there = new WindowBounds(-1200, 10, 1000, 700, false, 0.5);

    assertThat(fit(there, PRIMARY, LEFT)).isEqualTo(there);
  }

  @Test
  void theDividerLeavesRoomOnBothSides() {
    assertThat(fit(new WindowBounds(0, 40, 1000, 700, false, 0), PRIMARY).divider()).isEqualTo(0.2);
    assertThat(fit(new WindowBounds(0, 40, 1000, 700, false, 1), PRIMARY).divider()).isEqualTo(0.8);
  }
}
