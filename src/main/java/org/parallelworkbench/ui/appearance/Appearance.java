package org.parallelworkbench.ui.appearance;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/**
 * Dresses the program as the user likes it, at once whenever he changes his mind. Used on the FX
 * thread only.
 */
public final class Appearance {

  /** By how much words grow or shrink at a time, in percent. */
  private static final int TEXT_STEP = 5;

  private static final String COMPACT =
      Appearance.class.getResource("compact.css").toExternalForm();

  private final Platform.Preferences system = Platform.getPreferences();
  private final ObjectProperty<ThemeChoice> theme =
      new SimpleObjectProperty<>(Look.DEFAULT.theme());
  private final ObjectProperty<Accent> accent = new SimpleObjectProperty<>(Look.DEFAULT.accent());
  private final ObjectProperty<Density> density =
      new SimpleObjectProperty<>(Look.DEFAULT.density());
  private final IntegerProperty textPercent =
      new SimpleIntegerProperty(Look.DEFAULT.textPercent()) {
        @Override
        public void set(int percent) {
          super.set(Math.clamp(percent, Look.LEAST_TEXT, Look.MOST_TEXT));
        }
      };
  private final ObjectProperty<Motion> motion = new SimpleObjectProperty<>(Look.DEFAULT.motion());
  private final ReadOnlyBooleanWrapper reducedMotion = new ReadOnlyBooleanWrapper();
  private final Scene scene;
  private List<String> sheets = List.of();

  /** Dresses the whole program, and a scene with what differs from the theme. */
  public Appearance(Scene scene) {
    this.scene = scene;
    theme.subscribe(this::apply);
    accent.subscribe(this::apply);
    density.subscribe(this::apply);
    textPercent.subscribe(this::apply);
    system.colorSchemeProperty().subscribe(this::apply);
    system.accentColorProperty().subscribe(this::apply);
    apply();
    motion.subscribe(this::applyMotion);
    system.reducedMotionProperty().subscribe(this::applyMotion);
    applyMotion();
  }

  /** Light or dark. */
  public ObjectProperty<ThemeChoice> themeProperty() {
    return theme;
  }

  /** The colour that stands out. */
  public ObjectProperty<Accent> accentProperty() {
    return accent;
  }

  /** How much room there is around things. */
  public ObjectProperty<Density> densityProperty() {
    return density;
  }

  /** How large words are, in percent; what is out of range becomes the nearest that is in it. */
  public IntegerProperty textPercentProperty() {
    return textPercent;
  }

  /** Whether things may move, as the user chose it. */
  public ObjectProperty<Motion> motionProperty() {
    return motion;
  }

  /** Whether nothing should move on its way, by the user's choice or the system's. */
  public ReadOnlyBooleanProperty reducedMotionProperty() {
    return reducedMotion.getReadOnlyProperty();
  }

  /** Makes words larger by a step. */
  public void enlargeText() {
    textPercent.set(textPercent.get() + TEXT_STEP);
  }

  /** Makes words smaller by a step. */
  public void shrinkText() {
    textPercent.set(textPercent.get() - TEXT_STEP);
  }

  /** Makes words as large as they are delivered. */
  public void resetText() {
    textPercent.set(Look.DEFAULT.textPercent());
  }

  /** Everything that is chosen, to be remembered. */
  public Look look() {
    return new Look(theme.get(), accent.get(), density.get(), textPercent.get(), motion.get());
  }

  /** Puts everything as it was remembered. */
  public void restore(Look look) {
    theme.set(look.theme());
    accent.set(look.accent());
    density.set(look.density());
    textPercent.set(look.textPercent());
    motion.set(look.motion());
  }

  private boolean isDark() {
    return switch (theme.get()) {
      case SYSTEM -> system.getColorScheme() == ColorScheme.DARK;
      case LIGHT -> false;
      case DARK -> true;
    };
  }

  private void apply() {
    boolean dark = isDark();
    String themeSheet =
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    if (!themeSheet.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(themeSheet);
    }
    Color base = accent.get().base().orElseGet(system::getAccentColor);
    List<String> wanted = new ArrayList<>();
    if (density.get() == Density.COMPACT) {
      wanted.add(COMPACT);
    }
    wanted.add(AppearanceSheet.url(AccentColors.of(base, dark), textPercent.get()));
    if (!wanted.equals(sheets)) {
      // Replaced in one go, or every window would be styled twice.
      List<String> all = new ArrayList<>(scene.getStylesheets());
      all.removeAll(sheets);
      all.addAll(wanted);
      scene.getStylesheets().setAll(all);
      sheets = wanted;
    }
  }

  private void applyMotion() {
    reducedMotion.set(
        switch (motion.get()) {
          case SYSTEM -> system.isReducedMotion();
          case FULL -> false;
          case REDUCED -> true;
        });
  }
}
