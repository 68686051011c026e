package org.parallelworkbench.ui.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallelworkbench.ui.files.Samples.done;
import static org.parallelworkbench.ui.files.Samples.failed;
import static org.parallelworkbench.ui.files.Samples.row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallelworkbench.ui.common.Texts;

class RowFilterTest {

  private final RowWords words = new RowWords(new Texts(FilesView.class));
  private final FileRow row = row("/letters/1912/Élise.txt", 1);

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "elise, false",
    "éLISE, true",
    ".txt, true",
    "1912, true",
    "LETTERS/19, true",
    "1912/É, false",
    "permission, true",
    "whale, false",
    "a text that is longer than any name or folder of the row, false"
  })
  void findsTextInNameFolderOrMessage(String text, boolean found) {
    row.show(failed(row, "no permission to read it"));

    assertThat(new RowFilter(text, null, words).test(row)).isEqualTo(found);
  }

  @Test
  void demonstrationFilesAreFoundByWhatTheirFolderIsCalled() {
    assertThat(new RowFilter("demo", null, words).test(row("lolita.txt", -1))).isTrue();
  }

  @Test
  void canLeaveOutWhatHasNotFailed() {
    RowFilter onlyFailed = new RowFilter("", RowState.Kind.FAILED, words);
    assertThat(onlyFailed.test(row)).isFalse();

    row.show(done(row, 1, 1));
    assertThat(onlyFailed.test(row)).isFalse();

    row.show(failed(row, "gone"));
    assertThat(onlyFailed.test(row)).isTrue();
    assertThat(new RowFilter("whale", RowState.Kind.FAILED, words).test(row)).isFalse();
  }
}
