package org.parallelworkbench.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.experiment.Machine;
import org.parallelworkbench.history.StoredExperiment;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.Texts;

/** The list of entries, however many there are. */
class HistoryTableTest extends FxTest {

  private TableView<StoredExperiment> view;
  private HistoryTable table;

  @BeforeEach
  void open() {
    show(
        800,
        400,
        () -> {
          Texts texts = new Texts(HistoryView.class);
          view = new TableView<>();
          table = new HistoryTable(view, texts, new EntryWords(texts, InstantSource.system()));
          return view;
        });
  }

  @Test
  void tenThousandEntriesHaveNoMoreRowsThanFitTheScreen() {
    onFx(() -> table.show(entries(10_000)));

    assertThat(view.getItems()).hasSize(10_000);
    assertThat(lookup(".table-row-cell").queryAll()).hasSizeBetween(5, 60);
  }

  @Test
  void whatIsSelectedStaysSoWhenEntriesComeAndGo() {
    onFx(() -> table.show(entries(10)));
    onFx(() -> table.select(Set.of(3L, 5L)));

    onFx(() -> table.show(entries(20)));
    assertThat(ids(fromFx(table::selected))).containsExactlyInAnyOrder(3L, 5L);

    onFx(() -> table.show(entries(4)));
    assertThat(ids(fromFx(table::selected))).containsExactly(3L);
  }

  @Test
  void theUsersOrderStays() {
    onFx(() -> table.show(entries(3)));
    onFx(() -> view.getSortOrder().setAll(List.of(view.getColumns().get(1))));

    onFx(() -> table.show(entries(5)));

    assertThat(ids(view.getItems())).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  private static List<Long> ids(List<StoredExperiment> entries) {
    return entries.stream().map(StoredExperiment::id).toList();
  }

  /** Entries with the newest, which has the highest id, first. */
  private static List<StoredExperiment> entries(int count) {
    Machine machine =
        new Machine(2, 1, OptionalLong.empty(), "Linux", "6", "amd64", "25", "x", Instant.EPOCH);
    return LongStream.iterate(count, id -> id > 0, id -> id - 1)
        .mapToObj(
            id ->
                new StoredExperiment(
                    id,
                    "run " + id,
                    "",
                    Instant.ofEpochSecond(id),
                    "terms",
                    Settings.DEFAULTS,
                    "/texts",
                    1,
                    machine,
                    1,
                    0,
                    1,
                    true,
                    "",
                    List.of()))
        .toList();
  }
}
