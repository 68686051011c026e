package org.parallelworkbench.ui.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallelworkbench.ui.files.Samples.done;
import static org.parallelworkbench.ui.files.Samples.failed;
import static org.parallelworkbench.ui.files.Samples.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javafx.scene.control.TableColumn.SortType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.files.RowState.Folder;
import org.parallelworkbench.ui.files.RowState.Kind;

class FolderGroupsTest {

  private static final Consumer<FileRow[]> AS_THEY_COME = rows -> {};

  private final FolderGroups groups = new FolderGroups(file -> file.path().getParent().toString());
  private final FileRow b1 = row("b/1", 10);
  private final FileRow a1 = row("a/1", 1);
  private final FileRow b2 = row("b/2", 20);
  private final FileRow a2 = row("a/2", SourceFile.UNKNOWN_SIZE);

  @Test
  void rowsStandBelowTheHeadsOfTheirFoldersWhichAreSortedByName() {
    List<FileRow> lines = arrange(AS_THEY_COME);

    assertThat(lines).extracting(FileRow::name).containsExactly("a", "1", "2", "b", "1", "2");
    assertThat(lines).element(0).matches(FileRow::isHead);
    assertThat(lines.subList(1, 3)).containsExactly(a1, a2).noneMatch(FileRow::isHead);
    assertThat(groups.headOf(a2)).isSameAs(lines.getFirst());
    assertThat(groups.headOf(lines.getFirst())).isNull();
  }

  @Test
  void aHeadHasWhatItsFilesAddUpTo() {
    groups.sum(Samples.TERMS, List.of(true, false));
    b1.show(done(b1, 5, 6));
    b2.show(failed(b2, "gone"));

    Folder folder = (Folder) arrange(AS_THEY_COME).get(3).state();

    assertThat(folder.files()).isEqualTo(2);
    assertThat(folder.bytes()).isEqualTo(30);
    assertThat(folder.nanos()).isEqualTo(500_000_000L);
    assertThat(folder.counts().get("A")).hasValue(5);
    assertThat(folder.counts().get("B")).as("what does not add up").isEmpty();
    assertThat(folder.count(Kind.FAILED)).isEqualTo(1);
    assertThat(folder.kind()).isEqualTo(Kind.FAILED);
  }

  @Test
  void sizesThatAreNotKnownAreLeftOut() {
    assertThat(((Folder) arrange(AS_THEY_COME).getFirst().state()).bytes()).isEqualTo(1);
    FileRow unknown = groups.arrange(new FileRow[] {a2}, AS_THEY_COME).getFirst();
    assertThat(((Folder) unknown.state()).bytes()).isEqualTo(SourceFile.UNKNOWN_SIZE);
  }

  @Test
  void foldersAreSortedByTheirSums() {
    Consumer<FileRow[]> largestFirst =
        rows -> RowOrder.byNumber(RowWords::sizeOf).sort(rows, SortType.DESCENDING);

    assertThat(arrange(largestFirst))
        .extracting(FileRow::name)
        .containsExactly("b", "2", "1", "a", "1", "2");
  }

  @Test
  void theRowsOfAClosedFolderAreLeftOutInAllLaterArrangementsToo() {
    FileRow a = arrange(AS_THEY_COME).getFirst();
    groups.setOpen(a, false);

    assertThat(arrange(AS_THEY_COME)).hasSize(4).startsWith(a);
    assertThat(groups.rowsOf(a)).containsExactly(a1, a2);
    assertThat(groups.headOf(a1)).isSameAs(a);
    assertThat(((Folder) a.state()).open()).isFalse();

    groups.setOpen(a, true);
    assertThat(arrange(AS_THEY_COME)).hasSize(6);
  }

  /** Whatever happens to the rows, the heads show what adding up anew gives. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void runningSumsEqualAddingUpAnew(long seed) {
    Random random = new Random(seed);
    groups.sum(Samples.TERMS, List.of(true, true));
    List<FileRow> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(new FileRow(Samples.file(random.nextInt(3) + "/f" + i, i), groups::changed));
    }
    FileRow[] all = rows.toArray(FileRow[]::new);
    List<FileRow> heads =
        groups.arrange(all, AS_THEY_COME).stream().filter(FileRow::isHead).toList();
    for (int i = 0; i < 200; i++) {
      FileRow row = rows.get(random.nextInt(rows.size()));
      switch (random.nextInt(4)) {
        case 0 -> row.reset();
        case 1 -> row.show(failed(row, "gone"));
        default -> row.show(done(row, random.nextInt(100), random.nextInt(100)));
      }
    }
    groups.showChanges();
    List<String> running = heads.stream().map(head -> text((Folder) head.state())).toList();

    groups.arrange(all, AS_THEY_COME);

    assertThat(running).isEqualTo(heads.stream().map(head -> text((Folder) head.state())).toList());
  }

  private static String text(Folder folder) {
    return folder.kinds() + " " + folder.nanos() + " " + folder.counts();
  }

  private List<FileRow> arrange(Consumer<FileRow[]> order) {
    FileRow[] rows = {b1, a1, b2, a2};
    order.accept(rows);
    FileRow[] given = Arrays.copyOf(rows, rows.length);
    return groups.arrange(given, order);
  }
}
