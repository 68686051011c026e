package org.parallelworkbench.pipeline.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.StageObserver;

/** Counting on bytes gives what decoding and searching gives. */
class ByteScanTest {

  private static final int MOST_PIECE = 150;
  private static final long START = 1000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void agreesWithDecodingOverAllScripts(long seed) {
    Random random = new Random(seed);
    String text = Samples.text(random, StandardCharsets.UTF_8, 200);
    assertAgrees(random, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void agreesAroundWhatDoesNotDecode(long seed) {
    Random random = new Random(seed);
    String text = Samples.text(random, StandardCharsets.UTF_8, 200);
    assertAgrees(random, Samples.damaged(random, text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void agreesOnBytesThatAreNoText(long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[250];
    random.nextBytes(bytes);
    assertAgrees(random, bytes);
    // Only bytes that begin or go on with a longer sequence.
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 | random.nextInt(0x80));
    }
    assertAgrees(random, bytes);
  }

  /** Its notes may be in another scan's hands by then. */
  @Test
  void takesNothingAfterTheEnd() {
    Scan scan =
        new Needles(List.of("A"), true)
            .scan(EncodingChoice.VALID_UTF_8, 0, true, 16, StageObserver.NONE);
    scan.accept(ByteBuffer.wrap("aaa".getBytes(US_ASCII)), true);
    assertThatIllegalStateException().isThrownBy(() -> scan.accept(ByteBuffer.allocate(0), true));
    assertThat(Stretch.counts(scan.found())).containsExactly(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "ß", "ﬃ", "👍", "\uFEFF"})
  void agreesWhereverOneCharacterIsAmongMuchAscii(String character) {
    for (int before = 0; before < 200; before++) {
      String text = "aS".repeat(before).substring(before) + character + "fb".repeat(100);
      assertAgrees(new Random(before), text.getBytes(StandardCharsets.UTF_8), 64, 300);
    }
  }

  /** At the edges of the words of 64 bytes, before words with nothing to look at and others. */
  @Test
  void agreesWhereverACharacterIsTornApart() {
    byte[] character = "€".getBytes(StandardCharsets.UTF_8);
    for (int at = 58; at < 70; at++) {
      for (int torn = 1; torn < character.length; torn++) {
        for (int gap : new int[] {1, 2, 63, 64, 65, 128}) {
          ByteBuffer bytes = ByteBuffer.allocate(400).put("a".repeat(400).getBytes(US_ASCII));
          bytes.put(at, character, 0, torn);
          for (int rest = at + gap; rest < at + gap + 9; rest++) {
            ByteBuffer copy = ByteBuffer.allocate(400).put(bytes.flip().limit(400));
            copy.put(rest, character, torn, character.length - torn);
            assertAgrees(new Random(rest), copy.array(), 300, 400);
          }
        }
      }
    }
  }

  @Test
  void agreesOnEveryCharacter() {
    StringBuilder text = new StringBuilder();
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(text::appendCodePoint);
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    assertAgrees(new Random(1), bytes, bytes.length / 7, bytes.length / 7);
  }

  private static void assertAgrees(Random random, byte[] bytes) {
    assertAgrees(random, bytes, 1, MOST_PIECE);
  }

  private static void assertAgrees(Random random, byte[] bytes, int leastPiece, int mostPiece) {
    List<String> terms = terms(random, new String(bytes, StandardCharsets.UTF_8));
    for (boolean ignoreCase : new boolean[] {true, false}) {
      List<String> needles =
          Samples.needles(terms, ignoreCase).stream()
              .filter(needle -> !needle.contains("\uFFFD"))
              .distinct()
              .toList();
      TextScan reference = text(needles, ignoreCase);
      reference.accept(ByteBuffer.wrap(bytes), true);
      for (BiFunction<List<ByteTarget>, byte[], ByteKernel> kernels :
          List.<BiFunction<List<ByteTarget>, byte[], ByteKernel>>of(
              PlainKernel::new, VectorKernel::new)) {
        Needles fast = new Needles(needles, ignoreCase, kernels);
        for (int piece = leastPiece; piece <= mostPiece; piece += 1 + piece / 16) {
          Scan scan = fast.scan(EncodingChoice.VALID_UTF_8, START, true, 4, StageObserver.NONE);
          assertThat(scan).isInstanceOf(ByteScan.class);
          scanInPieces(scan, bytes, piece);
          assertThat(Stretch.counts(scan.found()))
              .as("%s, ignore case: %s, in pieces of %d", needles, ignoreCase, piece)
              .isEqualTo(Stretch.counts(reference.found()));
          assertThat(scan.decoded()).isEqualTo(reference.decoded());
        }
      }
    }
  }

  private static TextScan text(List<String> needles, boolean ignoreCase) {
    return new TextScan(
        StandardCharsets.UTF_8, needles, ignoreCase, START, true, 1 << 10, StageObserver.NONE);
  }

  /** Letters of either kind, and some that the text has. */
  private static List<String> terms(Random random, String text) {
    return Stream.concat("ABSFIΙσя".chars().mapToObj(Character::toString), some(random, text))
        .distinct()
        .toList();
  }

  /** Terms of one to four characters that the text has, and some that only upper case has. */
  private static Stream<String> some(Random random, String text) {
    int[] characters = text.codePoints().toArray();
    Stream<String> found =
        IntStream.range(0, 12)
            .mapToObj(
                i -> {
                  int length = 1 + i % 4;
                  int from = random.nextInt(characters.length - length);
                  return new String(characters, from, length);
                })
            .filter(term -> term.chars().noneMatch(c -> c == 0xFFFD));
    return Stream.concat(found, Stream.of("SS", "ssS", "ffi", "AB", "BAB", "aS", "SÉ", "👍A"));
  }

  private static void scanInPieces(Scan scan, byte[] bytes, int piece) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    for (int end = piece; end < bytes.length; end += piece) {
      scan.accept(buffer.limit(end), false);
    }
    scan.accept(buffer.limit(bytes.length), true);
  }
}
