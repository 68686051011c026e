package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpperCaserTest {

  /** Lower-case letters whose capitals are younger than Unicode 14. */
  private static final Set<Integer> NEWER =
      IntStream.concat(
              IntStream.of(0x019B, 0x0264, 0x1C8A, 0xA7CD, 0xA7DB),
              IntStream.rangeClosed(0x10D70, 0x10D85))
          .boxed()
          .collect(Collectors.toSet());

  private static final int BLOCK = 256;

  private static IntStream codePoints() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> Character.getType(c) != Character.SURROGATE);
  }

  /** All characters in a few thousand texts: in one text, the platform would take minutes. */
  private static List<int[]> blocks() {
    int[] all = codePoints().toArray();
    return IntStream.range(0, (all.length + BLOCK - 1) / BLOCK)
        .mapToObj(i -> Arrays.copyOfRange(all, i * BLOCK, Math.min(all.length, (i + 1) * BLOCK)))
        .toList();
  }

  /** What makes upper-casing chunk by chunk right. */
  @ParameterizedTest
  @ValueSource(strings = {"", "i\u0307", "Σσ", "ß", "𐐨"})
  void theCaseOfACharacterDoesNotDependOnItsNeighbours(String neighbour) {
    String upperNeighbour = UpperCaser.upperCase(neighbour);
    for (int[] block : blocks()) {
      StringJoiner text = new StringJoiner(neighbour);
      StringJoiner upper = new StringJoiner(upperNeighbour);
      for (int c : block) {
        text.add(Character.toString(c));
        upper.add(UpperCaser.upperCase(Character.toString(c)));
      }
      assertThat(UpperCaser.upperCase(text.toString())).isEqualTo(upper.toString());
    }
  }

  /** The checksum was computed with {@code str.upper()} of Python 3.11, which has Unicode 14. */
  @Test
  void everyCharacterBecomesWhatPythonMakesOfIt() {
    CRC32 checksum = new CRC32();
    codePoints()
        .filter(c -> !NEWER.contains(c))
        .mapToObj(c -> UpperCaser.upperCase(Character.toString(c)) + "\n")
        .forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
    assertThat(checksum.getValue()).isEqualTo(0xC3D43350L);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 64})
  void chunksGiveWhatTheWholeTextGives(int chunk) {
    for (int[] block : blocks()) {
      String text = new String(block, 0, block.length);
      assertThat(inChunks(text, chunk)).isEqualTo(UpperCaser.upperCase(text));
    }
  }

  @Test
  void makesRoomForTextThatGrows() {
    assertThat(inChunks("ΐ".repeat(1000), 100)).isEqualTo("\u0399\u0308\u0301".repeat(1000));
  }

  @Test
  void aLoneSurrogateDoesNotSpoilPairs() {
    assertThat(inChunks("\uD801", 4)).isEqualTo("\uD801");
    assertThat(inChunks("𐐨", 4)).isEqualTo("𐐀");
  }

  private static String inChunks(String text, int chunk) {
    StringBuilder upper = new StringBuilder();
    UpperCaser caser = new UpperCaser((chars, length) -> upper.append(chars, 0, length));
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + chunk);
      if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
        to--;
      }
      caser.accept(text.substring(from, to).toCharArray(), to - from);
      from = to;
    }
    return upper.toString();
  }
}
