package org.parallelworkbench.ui.common;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * Shows a value as text.
 *
 * @param <S> what is in a row
 * @param <V> what the cell is told of it
 */
public final class TextCell<S, V> extends TableCell<S, V> {

  private final Function<V, String> text;

  /** A cell that shows what {@code text} says of a value. */
  public TextCell(Function<V, String> text) {
    this.text = text;
  }

  @Override
  protected void updateItem(@Nullable V item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty || item == null ? null : text.apply(item));
  }
}
