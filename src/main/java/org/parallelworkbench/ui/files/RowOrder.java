package org.parallelworkbench.ui.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.scene.control.TableColumn.SortType;
import org.jspecify.annotations.Nullable;

/** How a column sorts rows, upwards or downwards. Rows it finds equal stay as they are. */
@FunctionalInterface
interface RowOrder {

  /** By name, as people sort names. */
  RowOrder BY_NAME = byText(FileRow::name);

  /** Sorts rows in this direction. */
  void sort(FileRow[] rows, SortType direction);

  /** Sorts rows upwards. */
  default void sort(FileRow[] rows) {
    sort(rows, SortType.ASCENDING);
  }

  /** An order that is simply reversed when it goes downwards. */
  static RowOrder by(Comparator<FileRow> upwards) {
    return (rows, direction) -> Arrays.sort(rows, turn(upwards, direction));
  }

  /** By number; rows without one are last in both directions. */
  static RowOrder byNumber(Function<FileRow, OptionalLong> number) {
    return byKey(
        row -> {
          OptionalLong value = number.apply(row);
          return value.isPresent() ? value.getAsLong() : null;
        },
        Comparator.<Long>naturalOrder());
  }

  /** By text as people sort it; rows without any are last in both directions. */
  static RowOrder byText(Function<FileRow, String> text) {
    return byKey(
        row -> {
          String value = text.apply(row);
          return value.isEmpty() ? null : Folded.of(value);
        },
        Comparator.comparing(Folded::folded).thenComparing(Folded::text));
  }

  /**
   * By a key that is asked for once for each row, as there are many more comparisons than rows.
   *
   * @param key null if the row has none, and is to be last in both directions
   */
  private static <K> RowOrder byKey(Function<FileRow, @Nullable K> key, Comparator<K> upwards) {
    record Keyed<K>(K key, FileRow row) {}
    return (rows, direction) -> {
      List<Keyed<K>> keyed = new ArrayList<>(rows.length);
      List<FileRow> keyless = new ArrayList<>();
      for (FileRow row : rows) {
        K value = key.apply(row);
        if (value == null) {
          keyless.add(row);
        } else {
          keyed.add(new Keyed<>(value, row));
        }
      }
      keyed.sort(Comparator.comparing(Keyed::key, turn(upwards, direction)));
      for (int i = 0; i < rows.length; i++) {
        rows[i] = i < keyed.size() ? keyed.get(i).row() : keyless.get(i - keyed.size());
      }
    };
  }

  /**
   * A text with its case folded once, not in every comparison.
   *
   * @param text tells apart what is the same but for its case
   */
  record Folded(String folded, String text) {

    private static Folded of(String text) {
      // By way of capitals, as some small letters share one.
      return new Folded(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), text);
    }
  }

  private static <T> Comparator<T> turn(Comparator<T> upwards, SortType direction) {
    return direction == SortType.ASCENDING ? upwards : upwards.reversed();
  }
}
