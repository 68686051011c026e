package org.parallelworkbench.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parallelworkbench.pipeline.HitSearch;
import org.parallelworkbench.pipeline.HitSearch.Hit;
import org.parallelworkbench.pipeline.text.LiteralSearch;
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
  void aHitThatEndsInTheNextPageIsMarkedInBoth() {
    HitSearch search = LiteralSearch.of("whale");
    PageRows first = PageRows.of(new Page(0, "a whale, a Wh"), search, "ALE whale");

    assertThat(first.hits()).containsExactly(new Hit(2, 7));
    assertThat(first.begun()).containsExactly(new Hit(11, 13));
    assertThat(search.count(first.text()).next().find("ALE whale"))
        .containsExactly(new Hit(-2, 3), new Hit(4, 9));
    assertThat(PageRows.of(new Page(0, "a Wh"), search, "").begun()).isEmpty();
  }

  @Test
  void anEmptyPageHasOneRow() {
    assertThat(of("").rows()).hasSize(1);
  }

  private static PageRows of(String text) {
    return PageRows.of(new Page(0, text));
  }
}
