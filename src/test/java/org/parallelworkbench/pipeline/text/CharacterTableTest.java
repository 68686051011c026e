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
    CharacterTable table = CharacterTable.of(terms, true).orElseThrow();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      assertAdds(table, terms, c, Character.toString(c).toUpperCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @MethodSource("terms")
  void everyCharacterAddsItselfIfCaseMatters(List<String> terms) {
    CharacterTable table = CharacterTable.of(terms, false).orElseThrow();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      assertAdds(table, terms, c, Character.toString(c));
    }
  }

  private static void assertAdds(
      CharacterTable table, List<String> terms, int codePoint, String searched) {
    long[] counts = new long[terms.size()];
    if (codePoint < 0x80) {
      byte b = (byte) codePoint;
      table.ascii().stream().filter(t -> t.matches(b)).forEach(t -> counts[t.term()]++);
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
  @ValueSource(strings = {"AB", "SS", "ʼN", "e\u0301", "\uFFFD"})
  void thereIsNoneForLongerTermsOrWhatStandsForMalformedBytes(String term) {
    assertThat(CharacterTable.of(List.of("A", term), true)).isEmpty();
  }

  @Test
  void takesOneByteForWhatHasNoCase() {
    CharacterTable table = CharacterTable.of(List.of("@", "A"), true).orElseThrow();
    assertThat(table.ascii())
        .containsExactly(
            new ByteTarget(0, (byte) 0xFF, (byte) '@'), new ByteTarget(1, (byte) 0xDF, (byte) 'A'));
  }
}
