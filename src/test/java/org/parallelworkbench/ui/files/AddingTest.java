package org.parallelworkbench.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.concurrent.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.files.Wanted;
import org.parallelworkbench.ui.common.FxTest;

class AddingTest extends FxTest {

  @TempDir private Path folder;

  private final FileList list = new FileList((row, before, after) -> {});
  private final List<Task<?>> waiting = new ArrayList<>();
  private final List<Adding.Outcome> outcomes = new ArrayList<>();
  private Adding adding;

  @BeforeEach
  void open() {
    adding = fromFx(() -> new Adding(list, waiting::add, outcomes::add));
  }

  @Test
  void whatIsFoundComesInFarFewerChangesThanThereAreFiles() throws IOException {
    for (int i = 0; i < 3000; i++) {
      Files.createFile(folder.resolve("file-" + i));
    }
    List<Integer> changes = new ArrayList<>();
    onFx(
        () -> {
          list.rows()
              .addListener((ListChangeListener<FileRow>) change -> changes.add(list.rows().size()));
          adding.start(List.of(folder), Wanted.ALL);
        });
    assertThat(adding.scanningProperty().get()).isTrue();

    waiting.getFirst().run();
    await("the end of the search", () -> !outcomes.isEmpty());

    assertThat(outcomes).containsExactly(new Adding.Outcome(3000, 3000, List.of()));
    assertThat(list.rows()).hasSize(3000);
    assertThat(changes).hasSizeLessThan(100).endsWith(3000);
    assertThat(adding.scanningProperty().get()).isFalse();
  }

  @Test
  void cancellingKeepsWhatWasFound() throws IOException {
    Path found = Files.createFile(folder.resolve("found.txt"));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    onFx(
        () -> {
          adding.start(List.of(found), Wanted.ALL);
          adding.start(List.of(elsewhere), Wanted.ALL);
        });
    waiting.getFirst().run();
    await("the first file", () -> adding.foundProperty().get() == 1);
    assertThat(outcomes).as("the second search goes on").isEmpty();

    onFx(adding::cancel);

    assertThat(waiting.get(1).isCancelled()).isTrue();
    assertThat(list.rows()).extracting(FileRow::name).containsExactly("found.txt");
    assertThat(outcomes).containsExactly(new Adding.Outcome(1, 1, List.of()));
  }
}
