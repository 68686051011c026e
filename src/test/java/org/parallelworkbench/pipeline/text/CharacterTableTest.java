package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterTableTest {

  static Stream<List<String>> terms() {
    return Stream.of(
        List.of("A", "B"),
        IntStream.rangeClosed('A', 'Z').mapToObj(Character::toString).toList(),
        List.of("S", "F", "I", "L", "T", "N", "J", "K", "Å", "ʼ"),
        List.of("\u0399", "Σ", "Я", "É", "Μ", "\u0308", "\u030C"),
        List.of("@", "`", "1", "[", "{", "\u0000", "\u007F", " "),
        List.of("👍", "𐐀", "日", "Ა", "ﬁ"));
  }

  @ParameterizedTest
  @MethodSource("terms")
  void everyCharacterAddsWhatItsUpperCaseHolds(List<String> terms) {
    CharacterTable table = new CharacterTable(terms, true);
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      assertAdds(table, true, terms, c, Character.toString(c).toUpperCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @MethodSource("terms")
  void everyCharacterAddsItselfIfCaseMatters(List<String> terms) {
    CharacterTable table = new CharacterTable(terms, false);
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      assertAdds(table, false, terms, c, Character.toString(c));
    }
  }

  private static void assertAdds(
      CharacterTable table,
      boolean ignoreCase,
      List<String> terms,
      int codePoint,
      String searched) {
    long[] counts = new long[terms.size()];
    if (codePoint < 0x80) {
      byte b = (byte) codePoint;
      for (int term = 0; term < counts.length; term++) {
        char first = terms.get(term).charAt(0);
        counts[term] = ByteTarget.of(term, first, ignoreCase).matches(b) ? 1 : 0;
      }
    } else {
      table.add(codePoint, counts);
    }
    for (int term = 0; term < counts.length; term++) {
      // AssertJ for each of millions would take a minute.
      if (counts[term] != Samples.count(searched, terms.get(term))) {
        assertThat(counts[term])
            .as("%s in U+%04X", terms.get(term), codePoint)
            .isEqualTo(Samples.count(searched, terms.get(term)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SS", "ʼN", "ÉA", "𐐀B", "FI"})
  void tellsWhichCharactersALongerTermMayBeginWith(String term) {
    CharacterTable table = new CharacterTable(List.of("A", term), true);
    int first = term.codePointAt(0);
    for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
      String upperCase = Character.toString(c).toUpperCase(Locale.ROOT);
      boolean begins = upperCase.codePoints().anyMatch(unit -> unit == first);
      if (table.add(c, new long[2]) != begins) {
        assertThat(!begins).as("U+%04X", c).isEqualTo(begins);
      }
    }
  }

  @Test
  void takesOneByteForWhatHasNoCase() {
    assertThat(ByteTarget.of(0, '@', true)).isEqualTo(new ByteTarget(0, (byte) 0xFF, (byte) '@'));
    assertThat(ByteTarget.of(1, 'A', true)).isEqualTo(new ByteTarget(1, (byte) 0xDF, (byte) 'A'));
    assertThat(ByteTarget.of(1, 'A', false)).isEqualTo(new ByteTarget(1, (byte) 0xFF, (byte) 'A'));
    assertThat(ByteTarget.of(1, 'É', true)).isEqualTo(ByteTarget.NOTHING);
  }
}
