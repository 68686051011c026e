package org.parallelworkbench.ui.common;

import java.util.EnumSet;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the clicks of the screen in memory. It says of every press that it asks for a context
 * menu, so that table headers would not sort, and forgets the keys that are held down.
 */
final class PlainClicks implements EventDispatcher {

  private final EventDispatcher dispatcher;
  private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

  /** Corrects clicks on their way to this dispatcher. */
  PlainClicks(EventDispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public @Nullable Event dispatchEvent(Event event, EventDispatchChain tail) {
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      held.add(((KeyEvent) event).getCode());
    } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
      held.remove(((KeyEvent) event).getCode());
    }
    return dispatcher.dispatchEvent(
        event instanceof MouseEvent mouse && mouse.getButton() == MouseButton.PRIMARY
            ? plain(mouse)
            : event,
        tail);
  }

  private MouseEvent plain(MouseEvent event) {
    return new MouseEvent(
        event.getSource(),
        event.getTarget(),
        event.getEventType(),
        event.getX(),
        event.getY(),
        event.getScreenX(),
        event.getScreenY(),
        event.getButton(),
        event.getClickCount(),
        held.contains(KeyCode.SHIFT),
        held.contains(KeyCode.CONTROL),
        held.contains(KeyCode.ALT),
        held.contains(KeyCode.META),
        event.isPrimaryButtonDown(),
        event.isMiddleButtonDown(),
        event.isSecondaryButtonDown(),
        event.isSynthesized(),
        false,
        event.isStillSincePress(),
        event.getPickResult());
  }
}
