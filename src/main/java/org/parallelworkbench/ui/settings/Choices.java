package org.parallelworkbench.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.parallelworkbench.log.LogLevel;
import org.parallelworkbench.ui.appearance.Appearance;

/**
 * What the user chooses once for the whole program. Used on the FX thread only.
 *
 * @param appearance how it looks
 * @param logLevel how much is logged
 * @param keepsHistory whether runs are recorded
 * @param tellsOfEnd whether the end of a long run is told while the window is in the background
 * @param groupsFolders whether the files of a folder are kept together
 * @param recentCommands what was chosen in the command palette, the latest first
 */
public record Choices(
    Appearance appearance,
    ObjectProperty<LogLevel> logLevel,
    BooleanProperty keepsHistory,
    BooleanProperty tellsOfEnd,
    BooleanProperty groupsFolders,
    ObservableList<String> recentCommands) {

  /** As delivered, but for how the program looks already. */
  public Choices(Appearance appearance) {
    this(
        appearance,
        new SimpleObjectProperty<>(LogLevel.INFO),
        new SimpleBooleanProperty(true),
        new SimpleBooleanProperty(true),
        new SimpleBooleanProperty(),
        FXCollections.observableArrayList());
  }
}
