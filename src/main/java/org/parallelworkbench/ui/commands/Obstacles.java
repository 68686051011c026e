package org.parallelworkbench.ui.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.MenuItem;

/** Why the items of menus cannot be chosen now. Used on the FX thread only. */
public final class Obstacles {

  private static final String KEY = Obstacles.class.getName();

  /**
   * One reason.
   *
   * @param holds whether it stands in the way now
   */
  private record Obstacle(ObservableBooleanValue holds, String reason) {}

  private Obstacles() {}

  /**
   * Disables an item for as long as something stands in its way, beside what does so already.
   *
   * @param reason what that is, for the user
   */
  public static void add(MenuItem item, ObservableBooleanValue holds, String reason) {
    List<Obstacle> all = of(item);
    all.add(new Obstacle(holds, reason));
    item.disableProperty().unbind();
    item.disableProperty().bind(any(all));
  }

  /**
   * The first reason why an item cannot be chosen now; empty if there is none, or none is known.
   */
  public static Optional<String> reason(MenuItem item) {
    return of(item).stream()
        .filter(obstacle -> obstacle.holds().get())
        .map(Obstacle::reason)
        .findFirst();
  }

  private static ObservableBooleanValue any(List<Obstacle> obstacles) {
    return obstacles.stream()
        .map(obstacle -> BooleanExpression.booleanExpression(obstacle.holds()))
        .reduce((one, other) -> Bindings.or(one, other))
        .orElseThrow();
  }

  @SuppressWarnings("unchecked") // only this class knows the key
  private static List<Obstacle> of(MenuItem item) {
    return (List<Obstacle>)
        item.getProperties().computeIfAbsent(KEY, key -> new ArrayList<Obstacle>());
  }
}
