package org.parallelworkbench.ui.appearance;

/**
 * How the program looks.
 *
 * @param theme light or dark
 * @param accent the one colour that stands out
 * @param density how much room there is around things
 * @param textPercent how large words are, {@value #LEAST_TEXT} to {@value #MOST_TEXT} percent of
 *     what they are as delivered
 * @param motion whether things may move
 */
public record Look(
    ThemeChoice theme, Accent accent, Density density, int textPercent, Motion motion) {

  /** The smallest words, in percent. */
  public static final int LEAST_TEXT = 85;

  /** The largest words, in percent. */
  public static final int MOST_TEXT = 150;

  /** As delivered. */
  public static final Look DEFAULT =
      new Look(ThemeChoice.SYSTEM, Accent.BLUE, Density.COMFORTABLE, 100, Motion.SYSTEM);
}
