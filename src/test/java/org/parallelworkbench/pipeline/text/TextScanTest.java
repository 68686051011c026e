package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Observers;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;

class TextScanTest {

  private static final int MOST_PIECE = 64;

  static List<Charset> charsets() {
    return Samples.CHARSETS;
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void countsWhatTheWholeTextHoldsWhereverItIsCut(Charset charset) {
    Random random = new Random(charset.name().length());
    for (int round = 0; round < 5; round++) {
      String text = Samples.text(random, charset, 150);
      assertCounts(charset, text, text.getBytes(charset), Samples.terms(random, text));
    }
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void countsAroundWhatDoesNotDecodeWhereverItIsCut(Charset charset) {
    Random random = new Random(charset.name().length());
    for (int round = 0; round < 2; round++) {
      byte[] bytes = Samples.text(random, charset, 150).getBytes(charset);
      byte[] damaged = Samples.damaged(random, bytes);
      String text = new String(damaged, charset);
      assertCounts(charset, text, damaged, Samples.terms(random, text));
    }
  }

  private static void assertCounts(Charset charset, String text, byte[] bytes, List<String> terms) {
    for (boolean ignoreCase : new boolean[] {true, false}) {
      Counts expected = Samples.counts(text, terms, ignoreCase);
      List<String> needles = Samples.needles(terms, ignoreCase);
      for (int piece = 1; piece <= MOST_PIECE; piece++) {
        TextScan scan =
            new TextScan(
                charset,
                needles,
                ignoreCase,
                0,
                true,
                BufferSizes.LEAST_CHUNK + piece % 7,
                StageObserver.NONE);
        scanInPieces(scan, bytes, piece);
        assertThat(Counts.of(terms, Stretch.counts(scan.found())))
            .as("%s, ignore case: %s, in pieces of %d: “%s”", charset, ignoreCase, piece, text)
            .isEqualTo(expected);
      }
    }
  }

  private static void scanInPieces(TextScan scan, byte[] bytes, int piece) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    for (int end = piece; end < bytes.length; end += piece) {
      scan.accept(buffer.limit(end), false);
    }
    scan.accept(buffer.limit(bytes.length), true);
  }

  @Test
  void isProcessingOnlyWhileItCounts() {
    List<Stage> stages = new ArrayList<>();
    StageObserver observer = Observers.ofStages(stages::add);
    TextScan scan = new TextScan(StandardCharsets.UTF_8, List.of("A"), true, 0, true, 4, observer);
    scan.accept(ByteBuffer.wrap(new byte[] {'a', 'b', 'c', 'd', 'e', 'f'}), true);
    assertThat(stages)
        .containsExactly(
            Stage.PREPROCESS, Stage.PROCESS, Stage.PREPROCESS, Stage.PROCESS, Stage.PREPROCESS);
  }
}
