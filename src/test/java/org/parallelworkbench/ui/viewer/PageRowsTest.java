package org.parallelworkbench.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.pipeline.text.PagedText.Page;

class PageRowsTest {

  @Test
  void aRowIsALineWithoutItsEnd() {
    PageRows rows = of("one\r\n\ntwo");

    assertThat(rows.rows().stream().map(rows::visible)).containsExactly("one", "", "two");
    assertThat(rows.rows()).extracting(PageRows.Row::line).containsExactly(0, 1, 2);
  }

  @Test
  void aLongLineGoesOnInAnotherRowButNotWithinACharacter() {
    PageRows rows = of("a" + "😀".repeat(600));

    assertThat(rows.rows()).hasSize(2);
    assertThat(rows.rows().getFirst().end()).isEqualTo(999);
    assertThat(rows.rows().getLast().first()).isFalse();
    assertThat(rows.rowOf(998)).isZero();
    assertThat(rows.rowOf(999)).isEqualTo(1);
  }

  @Test
  void controlCharactersCanBeSeen() {
    PageRows rows = of("a\u0000b\u007f\u202ec\td");

    assertThat(rows.visible(rows.rows().getFirst())).isEqualTo("a␀b␡◊c\td");
  }

  @Test
  void anEmptyPageHasOneRow() {
    assertThat(of("").rows()).hasSize(1);
  }

  private static PageRows of(String text) {
    return PageRows.of(new Page(0, text), List.of());
  }
}
