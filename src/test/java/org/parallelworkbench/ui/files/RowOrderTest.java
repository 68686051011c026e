package org.parallelworkbench.ui.files;

import static javafx.scene.control.TableColumn.SortType.ASCENDING;
import static javafx.scene.control.TableColumn.SortType.DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parallelworkbench.ui.files.Samples.row;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn.SortType;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.pipeline.SourceFile;

class RowOrderTest {

  private final FileRow small = row("b", 9);
  private final FileRow large = row("a", 100);
  private final FileRow unknown = row("C", SourceFile.UNKNOWN_SIZE);
  private final FileRow nameless = row("/", 5);

  @Test
  void numbersSortByValueAndMissingOnesAreLastEitherWay() {
    RowOrder bySize =
        RowOrder.byNumber(
            row ->
                row.file().size() < 0 ? OptionalLong.empty() : OptionalLong.of(row.file().size()));

    assertThat(sorted(bySize, ASCENDING, unknown, large, small))
        .containsExactly(small, large, unknown);
    assertThat(sorted(bySize, DESCENDING, unknown, small, large))
        .containsExactly(large, small, unknown);
  }

  @Test
  void textSortsAsPeopleDoAndMissingTextIsLastEitherWay() {
    RowOrder byName = RowOrder.byText(row -> row == nameless ? "" : row.name());

    assertThat(sorted(byName, ASCENDING, nameless, unknown, small, large))
        .containsExactly(large, small, unknown, nameless);
    assertThat(sorted(byName, DESCENDING, nameless, large, unknown, small))
        .containsExactly(unknown, small, large, nameless);
  }

  @Test
  void textOfTheSameLettersSortsByCaseLast() {
    FileRow capital = row("Ab", 1);
    FileRow letters = row("ab", 1);
    FileRow longer = row("AB1", 1);
    RowOrder byName = RowOrder.byText(FileRow::name);

    assertThat(sorted(byName, ASCENDING, longer, letters, capital))
        .containsExactly(capital, letters, longer);
    assertThat(sorted(byName, DESCENDING, letters, capital, longer))
        .containsExactly(longer, letters, capital);
  }

  @Test
  void aPlainOrderIsReversed() {
    RowOrder byName = RowOrder.by(Comparator.comparing(FileRow::name));

    assertThat(sorted(byName, ASCENDING, small, large)).containsExactly(large, small);
    assertThat(sorted(byName, DESCENDING, large, small)).containsExactly(small, large);
  }

  @Test
  void keysAreAskedForOncePerRow() {
    List<FileRow> rows =
        IntStream.range(0, 1000).mapToObj(i -> row("f" + i * 7 % 1000, i)).toList();
    AtomicInteger asked = new AtomicInteger();
    RowOrder byName =
        RowOrder.byText(
            row -> {
              asked.incrementAndGet();
              return row.name();
            });

    assertThat(sorted(byName, DESCENDING, rows.toArray(FileRow[]::new)))
        .isSortedAccordingTo(Comparator.comparing(FileRow::name).reversed());
    assertThat(asked).hasValue(1000);
  }

  @Test
  void rowsOfTheSameKeyStayAsTheyWereEitherWay() {
    FileRow first = row("x/same", 5);
    FileRow second = row("y/same", 5);
    RowOrder byName = RowOrder.byText(FileRow::name);

    assertThat(sorted(byName, ASCENDING, second, first)).containsExactly(second, first);
    assertThat(sorted(byName, DESCENDING, second, first)).containsExactly(second, first);
  }

  private static List<FileRow> sorted(RowOrder order, SortType direction, FileRow... rows) {
    FileRow[] sorted = rows.clone();
    order.sort(sorted, direction);
    return List.of(sorted);
  }
}
