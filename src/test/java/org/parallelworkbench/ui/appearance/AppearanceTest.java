package org.parallelworkbench.ui.appearance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.application.Application;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.ui.common.FxTest;

/** What is chosen is seen at once. */
class AppearanceTest extends FxTest {

  private @Nullable Button shown;
  private @Nullable Appearance made;

  @BeforeEach
  void open() {
    show(
        400,
        300,
        () -> {
          Button button = new Button("Run");
          button.getStyleClass().add("accent");
          // With the keyboard on it, it is darker.
          button.setFocusTraversable(false);
          shown = button;
          return new StackPane(button);
        });
    onFx(() -> made = new Appearance(stage().getScene()));
  }

  private Button button() {
    return requireNonNull(shown);
  }

  private Appearance appearance() {
    return requireNonNull(made);
  }

  @Test
  void themeAndAccentColourTheButton() {
    for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
      for (Accent accent : Accent.values()) {
        onFx(
            () -> {
              appearance().themeProperty().set(theme);
              appearance().accentProperty().set(accent);
            });
        layOut();
        accent
            .base()
            .ifPresent(
                base ->
                    assertThat(fill())
                        .as("%s %s", theme, accent)
                        .isEqualTo(
                            rounded(AccentColors.of(base, theme == ThemeChoice.DARK).emphasis())));
      }
    }
    assertThat(fromFx(Application::getUserAgentStylesheet)).contains("dark");
  }

  @Test
  void wordsGrowAndShrinkWithinBounds() {
    assertThat(button().getFont().getSize()).isEqualTo(14);

    onFx(() -> appearance().textPercentProperty().set(150));
    layOut();
    assertThat(button().getFont().getSize()).isEqualTo(21);
    onFx(appearance()::enlargeText);
    assertThat(appearance().textPercentProperty().get()).isEqualTo(150);

    onFx(() -> appearance().textPercentProperty().set(1));
    onFx(appearance()::shrinkText);
    assertThat(appearance().textPercentProperty().get()).isEqualTo(85);

    onFx(appearance()::resetText);
    onFx(appearance()::enlargeText);
    onFx(appearance()::enlargeText);
    onFx(appearance()::shrinkText);
    layOut();
    assertThat(button().getFont().getSize()).isEqualTo(14.7, within(1e-3));
  }

  @Test
  void compactTakesLessRoomAndLeavesNoTrace() {
    layOut();
    double comfortable = button().getHeight();

    onFx(() -> appearance().densityProperty().set(Density.COMPACT));
    layOut();
    assertThat(button().getHeight()).isLessThan(comfortable);

    onFx(() -> appearance().densityProperty().set(Density.COMFORTABLE));
    layOut();
    assertThat(button().getHeight()).isEqualTo(comfortable);
    assertThat(stage().getScene().getStylesheets()).hasSize(2);
  }

  @Test
  void whatPopsUpIsDressedAlike() {
    Tooltip tip = fromFx(() -> new Tooltip("Runs once"));
    onFx(
        () -> {
          appearance().textPercentProperty().set(150);
          tip.show(stage());
        });
    assertThat(fromFx(() -> tip.getScene().getStylesheets()))
        .containsExactlyElementsOf(stage().getScene().getStylesheets());
    onFx(tip::hide);
  }

  @Test
  void motionIsTheSystemsUnlessChosen() {
    boolean system = fromFx(() -> javafx.application.Platform.getPreferences().isReducedMotion());
    assertThat(appearance().reducedMotionProperty().get()).isEqualTo(system);

    onFx(() -> appearance().motionProperty().set(Motion.REDUCED));
    assertThat(appearance().reducedMotionProperty().get()).isTrue();
    onFx(() -> appearance().motionProperty().set(Motion.FULL));
    assertThat(appearance().reducedMotionProperty().get()).isFalse();
  }

  @Test
  void everythingComesBack() {
    Look look = new Look(ThemeChoice.DARK, Accent.PINK, Density.COMPACT, 115, Motion.FULL);

    onFx(() -> appearance().restore(look));

    assertThat(appearance().look()).isEqualTo(look);
  }

  private void layOut() {
    onFx(
        () -> {
          stage().getScene().getRoot().applyCss();
          stage().getScene().getRoot().layout();
        });
  }

  private Color fill() {
    Background background = button().getBackground();
    return (Color) background.getFills().getLast().getFill();
  }

  private static Color rounded(Color color) {
    return Color.rgb(channel(color.getRed()), channel(color.getGreen()), channel(color.getBlue()));
  }

  private static int channel(double value) {
    return (int) Math.round(value * 255);
  }
}
