package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.Observers;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.TextEncoding;
import org.parallelworkbench.pipeline.TextEncoding.Decision;

class TermCounterTest {

  private static final int[] PIECES = {1, 2, 3, 5, 16, 64};

  @TempDir private Path folder;

  static List<Charset> charsets() {
    return Samples.CHARSETS;
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void countsWhatTheWholeTextHoldsWhateverTheBuffers(Charset charset) throws Exception {
    Random random = new Random(charset.name().hashCode());
    String text = Samples.text(random, charset, 150);
    List<String> terms = Samples.terms(random, text);
    byte[] bytes = text.getBytes(charset);
    TextEncoding encoding = new TextEncoding(charset.name(), Decision.FORCED, 100, 0, -1);
    assertCounts(text, terms, bytes, charset, encoding);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsTheCharsetOfUtf8WhateverTheBuffers(long seed) throws Exception {
    Random random = new Random(seed);
    String text = Samples.text(random, StandardCharsets.UTF_8, 150);
    List<String> terms = Samples.terms(random, text);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertCounts(
        text, terms, bytes, null, new TextEncoding("UTF-8", Decision.VALID_UTF_8, 100, 0, -1));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 41, 42, 43, 44, 100, 119})
  void startsAgainInAnotherCharsetWhateverTheBuffers(int offset) throws Exception {
    String text = "a".repeat(offset) + "é" + "b".repeat(120 - offset);
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    List<String> terms = List.of("A", "b", "É", "aÉ", "éB");
    Evaluation expected = evaluate(terms, true, bytes, null, BufferSizes.DEFAULT);
    assertThat(expected.counts()).isEqualTo(Counts.of(terms, offset, 120 - offset, 1, 1, 1));
    for (int piece : PIECES) {
      assertThat(evaluate(terms, true, bytes, null, sizes(40, piece, 4))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 41, 42, 43, 44, 100})
  void goesOnInFlawedUtf8WhateverTheBuffers(int offset) throws Exception {
    byte[] bytes = "Я".repeat(60).getBytes(StandardCharsets.UTF_8);
    bytes[offset] = 'x';
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> terms = List.of("я", "x", "\uFFFD", "яя");
    long malformed = Samples.count(text, "\uFFFD");
    TextEncoding encoding = new TextEncoding("UTF-8", Decision.DETECTED, 80, malformed, offset ^ 1);
    for (int piece : PIECES) {
      Evaluation evaluation = evaluate(terms, true, bytes, null, sizes(40, piece, 4));
      assertThat(evaluation.counts()).isEqualTo(Samples.counts(text, terms, true));
      assertThat(evaluation.encoding()).isEqualTo(encoding);
    }
  }

  private void assertCounts(
      String text,
      List<String> terms,
      byte[] bytes,
      @Nullable Charset charset,
      TextEncoding encoding)
      throws Exception {
    for (int piece : PIECES) {
      BufferSizes sizes = sizes(4 + piece % 5, piece, 4 + piece % 7);
      for (boolean ignoreCase : new boolean[] {true, false}) {
        assertThat(evaluate(terms, ignoreCase, bytes, charset, sizes))
            .as("%s in “%s”, ignore case: %s, %s", terms, text, ignoreCase, sizes)
            .isEqualTo(
                new Evaluation(Samples.counts(text, terms, ignoreCase), bytes.length, encoding));
      }
    }
  }

  private Evaluation evaluate(
      List<String> terms,
      boolean ignoreCase,
      byte[] bytes,
      @Nullable Charset charset,
      BufferSizes sizes)
      throws Exception {
    return counter(terms, ignoreCase, charset, sizes).evaluate(file(bytes), StageObserver.NONE);
  }

  private static TermCounter counter(
      List<String> terms, boolean ignoreCase, @Nullable Charset charset, BufferSizes sizes) {
    Needles needles = new Needles(Samples.needles(terms, ignoreCase), ignoreCase);
    return new TermCounter(terms, needles, new TextFiles(charset, MalformedPolicy.REPORT, sizes));
  }

  private static BufferSizes sizes(int head, int piece, int chunk) {
    return new BufferSizes(head, piece, chunk, 1 << 20);
  }

  private SourceFile file(byte[] bytes) throws IOException {
    Path file = folder.resolve("text.txt");
    Files.write(file, bytes);
    return new SourceFile(file, bytes.length);
  }

  @Test
  void tellsStagesAndProgressForEachPiece() throws Exception {
    List<Stage> stages = new ArrayList<>();
    List<Double> fractions = new ArrayList<>();
    TermCounter counter = counter(List.of("A"), true, null, sizes(8, 8, 16));
    counter.evaluate(
        file(new byte[] {'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b'}),
        Observers.of(stages::add, fractions::add));
    assertThat(stages)
        .containsExactly(Stage.READ, Stage.PREPROCESS, Stage.PROCESS, Stage.READ, Stage.PROCESS);
    assertThat(fractions).containsExactly(8 / 12.0, 1.0);
  }

  @Test
  void stopsBeforeReadingWhenInterrupted() throws Exception {
    SourceFile file = file("abc".getBytes(StandardCharsets.UTF_8));
    TermCounter counter = counter(List.of("A"), true, null, BufferSizes.DEFAULT);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> counter.evaluate(file, StageObserver.NONE))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void stopsBetweenPiecesWhenInterrupted() throws Exception {
    SourceFile file = file("abc".repeat(10).getBytes(StandardCharsets.UTF_8));
    List<Double> fractions = new ArrayList<>();
    TermCounter counter = counter(List.of("A"), true, null, sizes(8, 8, 8));
    StageObserver interrupting =
        Observers.ofProgress(
            fraction -> {
              fractions.add(fraction);
              if (fractions.size() == 2) {
                Thread.currentThread().interrupt();
              }
            });
    assertThatThrownBy(() -> counter.evaluate(file, interrupting))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(fractions).hasSize(2);
  }
}
