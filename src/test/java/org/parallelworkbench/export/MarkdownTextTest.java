package org.parallelworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          Thread pool × 4 → Thread pool × 4
          a|b → a\\|b
          a\\|b → a\\\\\\|b
          <img src=x onerror=alert(1)> → &lt;img src=x onerror=alert\\(1\\)&gt;
          [x](javascript:alert(1)) → \\[x\\]\\(javascript\\:alert\\(1\\)\\)
          `code` *bold* _it_ ~no~ → \\`code\\` \\*bold\\* \\_it\\_ \\~no\\~
          AT&T → AT&amp;T
          &lt;b&gt; → &amp;lt;b&amp;gt;
          ß 𝄞 日本 → ß 𝄞 日本
          """)
  void escapesWhatHasAMeaning(String text, String escaped) {
    assertThat(MarkdownText.escape(text)).isEqualTo(escaped);
  }

  @Test
  void staysInOneLine() {
    assertThat(MarkdownText.escape("a\r\nb\tc\u2028d\u2029e\u0000f\u0085g"))
        .isEqualTo("a  b c d e f g");
  }
}
