package org.parallelworkbench.ui.files;

import java.util.Comparator;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.scene.control.TableColumn.SortType;

/** How a column sorts rows, upwards or downwards. */
@FunctionalInterface
interface RowOrder {

  /** The rows in this direction. */
  Comparator<FileRow> in(SortType direction);

  /** An order that is simply reversed when it goes downwards. */
  static RowOrder by(Comparator<FileRow> upwards) {
    return direction -> turn(upwards, direction);
  }

  /** By number; rows without one are last in both directions. */
  static RowOrder byNumber(Function<FileRow, OptionalLong> number) {
    Comparator<FileRow> missingLast =
        Comparator.comparingInt(row -> number.apply(row).isPresent() ? 0 : 1);
    Comparator<FileRow> upwards = Comparator.comparingLong(row -> number.apply(row).orElse(0));
    return direction -> missingLast.thenComparing(turn(upwards, direction));
  }

  /** By text as people sort it; rows without any are last in both directions. */
  static RowOrder byText(Function<FileRow, String> text) {
    Comparator<FileRow> missingLast =
        Comparator.comparingInt(row -> text.apply(row).isEmpty() ? 1 : 0);
    Comparator<FileRow> upwards =
        Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER).thenComparing(text);
    return direction -> missingLast.thenComparing(turn(upwards, direction));
  }

  private static Comparator<FileRow> turn(Comparator<FileRow> upwards, SortType direction) {
    return direction == SortType.ASCENDING ? upwards : upwards.reversed();
  }
}
