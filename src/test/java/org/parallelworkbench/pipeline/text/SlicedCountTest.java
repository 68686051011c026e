package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SlicedFile;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;

/** A file evaluated in slices gives what it gives as a whole. */
class SlicedCountTest {

  private static final MalformedPolicy[] POLICIES = MalformedPolicy.values();

  @TempDir private Path folder;

  static List<Charset> charsets() {
    return Samples.CHARSETS;
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void slicesAddUpInEveryCharset(Charset charset) throws Exception {
    Random random = new Random(charset.name().hashCode());
    for (int round = 0; round < 4; round++) {
      String text = Samples.text(random, charset, 200);
      byte[] bytes = text.getBytes(charset);
      assertSame(random, bytes, charset, terms(random, text, round));
      byte[] damaged = Samples.damaged(random, bytes);
      assertSame(random, damaged, charset, terms(random, new String(damaged, charset), round));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "windows-1251", "EUC-JP"})
  void findsTheCharsetAsTheWholeFileDoes(Charset charset) throws Exception {
    Random random = new Random(charset.name().hashCode());
    for (int ascii = 0; ascii < 400; ascii += 37) {
      String text =
          (charset.name().startsWith("UTF-16") ? "\uFEFF" : "")
              + "abc ".repeat(ascii).substring(0, ascii)
              + Samples.text(random, charset, 200);
      assertSame(random, text.getBytes(charset), null, terms(random, text, ascii % 2));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 99, 100, 101, 250, 399})
  void goesOnInFlawedUtf8(int offset) throws Exception {
    byte[] bytes = "Я".repeat(200).getBytes(StandardCharsets.UTF_8);
    bytes[offset] = 'x';
    assertSame(new Random(offset), bytes, null, List.of("я", "x"));
    assertSame(new Random(offset), bytes, null, List.of("я", "xя", "\uFFFD"));
  }

  @Test
  void aFileThatHasShrunkOrGrownIsEvaluatedAsItIs() throws Exception {
    byte[] bytes = "abc ".repeat(50).getBytes(StandardCharsets.UTF_8);
    Path path = Files.write(folder.resolve("text.txt"), bytes);
    TermCounter counter = counter(List.of("A"), null, sizes(16));
    for (long listed : new long[] {100, 199, 201, 1000}) {
      SlicedFile sliced = counter.slice(new SourceFile(path, listed));
      assertThat(evaluate(new Random(1), sliced))
          .isEqualTo(counter.evaluate(new SourceFile(path, bytes.length), StageObserver.NONE));
    }
  }

  @Test
  void everySliceOfABinaryFileIsRefused() throws Exception {
    SourceFile file = file(new byte[100]);
    SlicedFile sliced = counter(List.of("A"), null, sizes(16)).slice(file);
    for (int slice = 0; slice < sliced.slices(); slice++) {
      int index = slice;
      assertThatThrownBy(() -> sliced.evaluate(index, StageObserver.NONE))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("NUL");
    }
  }

  @Test
  void aMissingFileIsSaidToBeMissing() {
    SourceFile file = new SourceFile(folder.resolve("missing.txt"), 100);
    SlicedFile sliced = counterOrFail(List.of("A")).slice(file);
    assertThatThrownBy(() -> sliced.evaluate(0, StageObserver.NONE))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void stopsWhenInterrupted() throws Exception {
    SlicedFile sliced = counterOrFail(List.of("A")).slice(file(new byte[] {'a', 'b', 'c'}));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> sliced.evaluate(0, StageObserver.NONE))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void onlyLargeFilesAreCut() {
    TermCounter counter = counterOrFail(List.of("A"));
    Path path = Path.of("x");
    assertThat(counter.slices(new SourceFile(path, SourceFile.UNKNOWN_SIZE))).isOne();
    assertThat(counter.slices(new SourceFile(path, 31))).isOne();
    assertThat(counter.slices(new SourceFile(path, 32))).isEqualTo(2);
    assertThat(counter.slices(new SourceFile(path, 1000))).isEqualTo(62);
    assertThat(counter.slices(new SourceFile(path, Long.MAX_VALUE))).isEqualTo(4096);
  }

  private void assertSame(
      Random random, byte[] bytes, @Nullable Charset charset, List<String> terms) throws Exception {
    SourceFile file = file(bytes);
    for (int slice : new int[] {1 + random.nextInt(4), 5 + random.nextInt(12), 64}) {
      MalformedPolicy policy = POLICIES[random.nextInt(POLICIES.length)];
      TermCounter counter = counter(terms, charset, policy, sizes(slice));
      assertThat(outcome(() -> evaluate(random, counter.slice(file))))
          .as("%s in %s, in slices of %d, %s", terms, charset, slice, policy)
          .isEqualTo(outcome(() -> counter.evaluate(file, StageObserver.NONE)));
    }
  }

  /** Evaluates the slices in any order, and in as many rounds as it takes. */
  private static Evaluation evaluate(Random random, SlicedFile sliced) throws Exception {
    List<Integer> order = new ArrayList<>(IntStream.range(0, sliced.slices()).boxed().toList());
    for (int round = 0; round < 3; round++) {
      Collections.shuffle(order, random);
      for (int slice : order) {
        sliced.evaluate(slice, StageObserver.NONE);
      }
      Optional<Evaluation> evaluation = sliced.finish();
      if (evaluation.isPresent()) {
        return evaluation.get();
      }
    }
    throw new AssertionError("a third round should never be needed");
  }

  /** The evaluation, or why the file was refused. */
  private static Object outcome(Action action) throws Exception {
    try {
      return action.run();
    } catch (RefusedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private interface Action {
    Evaluation run() throws Exception;
  }

  /** Terms of any length, or, every other time, single characters only. */
  private static List<String> terms(Random random, String text, int round) {
    List<String> terms = Samples.terms(random, text);
    return round % 2 == 0
        ? terms
        : terms.stream()
            .filter(term -> term.codePointCount(0, term.length()) == 1)
            .filter(term -> !term.equals("\uFFFD"))
            .toList();
  }

  private TermCounter counterOrFail(List<String> terms) {
    return counter(terms, null, sizes(16));
  }

  private static TermCounter counter(
      List<String> terms, @Nullable Charset charset, BufferSizes sizes) {
    return counter(terms, charset, MalformedPolicy.REPORT, sizes);
  }

  private static TermCounter counter(
      List<String> terms, @Nullable Charset charset, MalformedPolicy policy, BufferSizes sizes) {
    Needles needles = new Needles(Samples.needles(terms, true), true);
    return new TermCounter(terms, needles, new TextFiles(charset, policy, sizes));
  }

  private static BufferSizes sizes(int slice) {
    return new BufferSizes(40, 1 + slice / 2, 4 + slice % 5, slice);
  }

  private SourceFile file(byte[] bytes) throws IOException {
    return new SourceFile(Files.write(folder.resolve("text.txt"), bytes), bytes.length);
  }
}
