package org.parallelworkbench.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''              | a.txt      | true
          ' , ; '         | a.txt      | true
          *.txt           | a.txt      | true
          *.txt           | a.md       | false
          *.txt           | .txt       | true
          *.txt, *.md     | a.md       | true
          *.txt;*.md      | a.md       | true
          *.txt;*.md      | a.rst      | false
          *.{txt,md}      | a.md       | true
          *.{txt,md}      | a.txt      | true
          *.{txt,md},*.c  | a.c        | true
          a[,;]b          | a;b        | true
          a\\,b           | a,b        | true
          book?           | book1      | true
          book?           | book10     | false
          """)
  void matchesNames(String globs, String name, boolean expected) {
    assertThat(NamePatterns.parse(globs).matches(Path.of(name))).isEqualTo(expected);
  }

  @Test
  void looksAtTheNameAlone() {
    assertThat(NamePatterns.parse("*.txt").matches(Path.of("books.txt", "cover.png"))).isFalse();
    assertThat(NamePatterns.parse("*.txt").matches(Path.of("books", "a.txt"))).isTrue();
  }

  @Test
  void aPathWithoutNameMatchesNoGlob() {
    Path root = Path.of("").toAbsolutePath().getRoot();

    assertThat(NamePatterns.parse("*").matches(root)).isFalse();
    assertThat(NamePatterns.ALL.matches(root)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "*.{txt", "books/*.txt", "*.txt, **/*.md"})
  void saysWhichGlobIsWrong(String globs) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NamePatterns.parse(globs))
        .withMessageStartingWith("“" + globs.substring(globs.indexOf(' ') + 1) + "”")
        .withMessageEndingWith("like *.txt.");
  }
}
