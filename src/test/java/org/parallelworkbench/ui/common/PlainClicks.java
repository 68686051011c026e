package org.parallelworkbench.ui.common;

import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the clicks of the screen in memory, which says of every press that it asks for a context
 * menu; table headers would not sort.
 */
record PlainClicks(EventDispatcher dispatcher) implements EventDispatcher {

  @Override
  public @Nullable Event dispatchEvent(Event event, EventDispatchChain tail) {
    return dispatcher.dispatchEvent(
        event instanceof MouseEvent mouse
                && mouse.isPopupTrigger()
                && mouse.getButton() != MouseButton.SECONDARY
            ? plain(mouse)
            : event,
        tail);
  }

  private static MouseEvent plain(MouseEvent event) {
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
        event.isShiftDown(),
        event.isControlDown(),
        event.isAltDown(),
        event.isMetaDown(),
        event.isPrimaryButtonDown(),
        event.isMiddleButtonDown(),
        event.isSecondaryButtonDown(),
        event.isSynthesized(),
        false,
        event.isStillSincePress(),
        event.getPickResult());
  }
}
