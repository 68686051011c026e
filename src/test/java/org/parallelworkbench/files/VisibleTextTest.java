package org.parallelworkbench.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a b.txt", "ждать é 日本語", "👩\u200d🔬.md", "می\u200cخواهم", "\uFFFD"})
  void whatCanBeSeenStaysAsItIs(String text) {
    assertThat(VisibleText.of(text)).isSameAs(text);
  }

  @Test
  void whatCannotBeSeenHasAName() {
    assertThat(VisibleText.of("a\n\t\u001b[31m\u0000\u007f"))
        .isEqualTo("a‹LF›‹TAB›‹ESC›[31m‹NUL›‹U+007F›");
    assertThat(VisibleText.of("x\u202Etxt.exe\u2028\uFEFF\u0085"))
        .isEqualTo("x‹U+202E›txt.exe‹U+2028›‹U+FEFF›‹U+0085›");
    assertThat(VisibleText.of("\uD800a\uDC00")).isEqualTo("‹U+D800›a‹U+DC00›");
  }
}
