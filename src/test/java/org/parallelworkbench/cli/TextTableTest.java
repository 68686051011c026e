package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

  private final TextTable table =
      new TextTable(
          List.of(
              TextTable.Column.left("name"),
              TextTable.Column.right("A"),
              TextTable.Column.left("message")));

  @Test
  void alignsTextsLeftAndNumbersRight() {
    table.row(List.of("short", "1", ""));
    table.row(List.of("a longer name", "12345", "it failed"));
    table.remark("… and more, however long this remark may be");
    table.rule();
    table.row(List.of("", "7", ""));

    assertThat(printed())
        .containsExactly(
            "name               A  message",
            "-------------  -----  ---------",
            "short              1",
            "a longer name  12345  it failed",
            "… and more, however long this remark may be",
            "-------------  -----  ---------",
            "                   7");
  }

  @Test
  void wideAndCombiningCharactersAreMeasuredAsShown() {
    table.row(List.of("日本語.txt", "1", ""));
    table.row(List.of("e\u0301tude.txt", "2", ""));
    table.row(List.of("📚.txt", "3", ""));
    table.row(List.of("ﾊﾝｶｸ.txt", "4", ""));

    assertThat(printed())
        .contains("日本語.txt  1", "e\u0301tude.txt   2", "📚.txt      3", "ﾊﾝｶｸ.txt    4");
  }

  @Test
  void controlCharactersAreReplaced() {
    table.row(List.of("a\tb\nc\u001b[0m\u0085\u2028", "1", ""));

    assertThat(printed()).contains("a‹TAB›b‹LF›c‹ESC›[0m‹U+0085›‹U+2028›  1");
  }

  @Test
  void aRowHasACellForEachColumn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.row(List.of("only one")))
        .withMessage("1 cells for 3 columns");
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "abc, 3", "…×–, 3", "本, 2", "한국, 4", "Ａ, 2", "ｱ, 1", "🙂, 2"})
  void measuresTexts(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  private List<String> printed() {
    StringWriter out = new StringWriter();
    table.print(new PrintWriter(out));
    return out.toString().lines().toList();
  }
}
