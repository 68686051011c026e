package org.parallelworkbench.ui.help;

import javafx.event.Event;
import javafx.event.EventType;

/** The user wants to read more about something; for whoever can show the guide. */
public final class HelpEvent extends Event {

  /** The only type there is. */
  public static final EventType<HelpEvent> READ_MORE = new EventType<>(Event.ANY, "READ_MORE");

  private static final long serialVersionUID = 1L;

  private final HelpTopic topic;

  /** About this topic. */
  public HelpEvent(HelpTopic topic) {
    super(READ_MORE);
    this.topic = topic;
  }

  /** What it is about. */
  public HelpTopic topic() {
    return topic;
  }
}
