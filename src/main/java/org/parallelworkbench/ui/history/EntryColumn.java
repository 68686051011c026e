package org.parallelworkbench.ui.history;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import org.parallelworkbench.history.StoredExperiment;
import org.parallelworkbench.ui.common.TextCell;

/** A column of the history: what it says of an entry, and how it sorts. */
final class EntryColumn extends TableColumn<StoredExperiment, StoredExperiment> {

  /**
   * @param order the order of entries, rising
   */
  EntryColumn(
      String id,
      String title,
      Function<StoredExperiment, String> text,
      Comparator<StoredExperiment> order) {
    super(title);
    setId(id + "Column");
    setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
    setCellFactory(column -> new TextCell<>(text));
    setComparator(order);
  }

  /** Aligns numbers at their last digit. */
  EntryColumn numeric() {
    getStyleClass().add("numeric");
    return this;
  }

  /** The width to begin with, and the least, in pixels. */
  EntryColumn wide(double width, double least) {
    setMinWidth(least);
    setPrefWidth(width);
    return this;
  }
}
