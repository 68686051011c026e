package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both kernels do what a plain loop does. */
class ByteKernelTest {

  enum Kind {
    PLAIN(PlainKernel::new),
    VECTOR(VectorKernel::new);

    final BiFunction<List<ByteTarget>, byte[], ByteKernel> kernel;

    Kind(BiFunction<List<ByteTarget>, byte[], ByteKernel> kernel) {
      this.kernel = kernel;
    }
  }

  /** The option would be ignored without a word. */
  @Test
  void theLoopThatIsCompiledForItselfIsThere() throws IOException, ClassNotFoundException {
    Matcher option =
        Pattern.compile("dontinline,([\\w.]+)::(\\w+)")
            .matcher(Files.readString(Path.of("run.sh")));
    assertThat(option.find()).isTrue();
    assertThat(Class.forName(option.group(1)).getDeclaredMethods())
        .extracting(Method::getName)
        .contains(option.group(2));
  }

  @ParameterizedTest
  @EnumSource
  void countsAndMarksWhateverTheTargets(Kind kind) {
    Random random = new Random(1);
    for (int terms = 0; terms < 30; terms++) {
      List<ByteTarget> targets = targets(random, terms);
      // Several groups and blocks, and what is left over.
      byte[] bytes = bytes(random, random.nextInt(40_000));
      assertScan(kind, targets, ByteBuffer.wrap(bytes), 0, bytes.length, terms);
    }
  }

  @ParameterizedTest
  @EnumSource
  void countsAndMarksWhateverThePart(Kind kind) {
    Random random = new Random(2);
    byte[] bytes = bytes(random, 1_500);
    ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes);
    for (int terms = 0; terms < 4; terms++) {
      List<ByteTarget> targets = targets(random, terms);
      for (int length = 0; length < 1_200; length++) {
        int from = random.nextInt(bytes.length - length);
        assertScan(kind, targets, direct.limit(from + length).position(from), from, length, terms);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void countsWhatWouldOverflowAByteManyTimes(Kind kind) {
    byte[] bytes = new byte[100_000];
    Arrays.fill(bytes, (byte) 'a');
    List<ByteTarget> targets =
        IntStream.range(0, 7)
            .mapToObj(term -> new ByteTarget(term, (byte) 0xDF, (byte) 'A'))
            .toList();
    assertScan(kind, targets, ByteBuffer.wrap(bytes), 0, bytes.length, 7);
  }

  @ParameterizedTest
  @EnumSource
  void listsTheWordsThatHaveMarks(Kind kind) {
    Random random = new Random(6);
    ByteKernel kernel = kind.kernel.apply(List.of(), new byte[0]);
    for (int words = 0; words < 100; words++) {
      int density = 1 + random.nextInt(5);
      long[] marks =
          random.longs(words).map(mark -> random.nextInt(density) == 0 ? mark : 0).toArray();
      int[] marked = new int[words + ByteKernel.LIST_SLACK];
      int length = kernel.listMarked(marks, words, marked);
      assertThat(Arrays.copyOf(marked, length))
          .isEqualTo(IntStream.range(0, words).filter(w -> marks[w] != 0).toArray());
    }
  }

  @ParameterizedTest
  @EnumSource
  void marksPairsWhateverThePart(Kind kind) {
    Random random = new Random(3);
    byte[] bytes = bytes(random, 400);
    ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes);
    List<ByteTarget> targets = targets(random, 20);
    ByteKernel kernel = kind.kernel.apply(List.of(), new byte[0]);
    for (int length = 0; length < 270; length++) {
      int from = random.nextInt(bytes.length - length);
      ByteTarget first = targets.get(random.nextInt(targets.size()));
      ByteTarget second =
          length % 9 == 0 ? ByteTarget.NOTHING : targets.get(random.nextInt(targets.size()));
      long[] marks = new long[(length + 63) / 64];
      Arrays.fill(marks, -1);
      kernel.markPairs(direct, from, from + length, first, second, marks);
      long[] expected = new long[marks.length];
      for (int i = 0; i < length; i++) {
        byte next = i + 1 < length ? bytes[from + i + 1] : -1;
        if (first.matches(bytes[from + i]) && (next < 0 || second.matches(next))) {
          expected[i / 64] |= 1L << i;
        }
      }
      assertThat(marks).as("%s, %s, %d from %d", first, second, length, from).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void classifiesEveryByte(Kind kind) {
    Random random = new Random(4);
    byte[] bytes = new byte[300];
    byte[] watched = {(byte) 0xC3, (byte) 0xE1};
    ByteKernel kernel = kind.kernel.apply(List.of(), watched);
    ByteClasses classes = new ByteClasses();
    classes.makeRoom(2);
    for (int round = 0; round < 100; round++) {
      random.nextBytes(bytes);
      int from = random.nextInt(bytes.length - 3 * 64);
      kernel.classify(ByteBuffer.wrap(bytes), from, new int[] {0, 2}, 2, classes);
      for (int place = 0; place < 2; place++) {
        int index = from + 2 * place * 64;
        assertClass(classes.two[place], bytes, index, b -> b >= 0xC0 && b < 0xE0);
        assertClass(classes.three[place], bytes, index, b -> b >= 0xE0 && b < 0xF0);
        assertClass(classes.tail[place], bytes, index, b -> b >= 0x80 && b < 0xC0);
        assertClass(
            classes.special[place],
            bytes,
            index,
            b -> List.of(0xC0, 0xC1, 0xE0, 0xED).contains(b) || b >= 0xF0);
        assertClass(classes.watched[place], bytes, index, b -> b == 0xC3 || b == 0xE1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsTheFirstControlByteWhateverThePart(Kind kind) {
    Random random = new Random(5);
    byte[] bytes = new byte[400];
    ByteKernel kernel = kind.kernel.apply(List.of(), new byte[0]);
    for (int length = 0; length < 270; length++) {
      for (int i = 0; i < bytes.length; i++) {
        boolean any = random.nextInt(200) == 0;
        bytes[i] = (byte) (any ? random.nextInt(0x20) : usual(random));
      }
      int from = random.nextInt(bytes.length - length);
      int expected = from;
      while (expected < from + length
          && (bytes[expected] < 0
              || bytes[expected] >= 0x20
              || (bytes[expected] >= 0x08 && bytes[expected] < 0x10))) {
        expected++;
      }
      assertThat(kernel.firstControl(ByteBuffer.wrap(bytes), from, from + length))
          .as("%d from %d", length, from)
          .isEqualTo(expected);
    }
  }

  /** White space and the like, and anything that is no control byte. */
  private static int usual(Random random) {
    return random.nextInt(3) == 0 ? random.nextInt(0x08, 0x10) : random.nextInt(0x20, 0x100);
  }

  private static void assertClass(long bits, byte[] bytes, int index, IntPredicate in) {
    for (int bit = 0; bit < 64; bit++) {
      int b = bytes[index + bit] & 0xFF;
      assertThat((bits >>> bit) & 1).as("%02X", b).isEqualTo(in.test(b) ? 1 : 0);
    }
  }

  @Test
  void theVectorApiIsUsedWhereItIsThere() {
    assertThat(ByteKernels.vectorized()).isTrue();
    assertThat(ByteKernels.of(List.of(), new byte[0])).isInstanceOf(VectorKernel.class);
  }

  private static void assertScan(
      Kind kind, List<ByteTarget> targets, ByteBuffer bytes, int from, int length, int terms) {
    long[] counts = new long[terms];
    long[] marks = new long[(length + 63) / 64 + 1];
    Arrays.fill(marks, -1);
    boolean any =
        kind.kernel.apply(targets, new byte[0]).scan(bytes, from, from + length, counts, marks);

    long[] expected = new long[terms];
    long[] expectedMarks = new long[marks.length];
    expectedMarks[(length + 63) / 64] = -1;
    boolean expectedAny = false;
    for (int i = 0; i < length; i++) {
      byte b = bytes.get(from + i);
      targets.stream().filter(t -> t.matches(b)).forEach(t -> expected[t.term()]++);
      if (b < 0) {
        expectedAny = true;
        expectedMarks[i / 64] |= 1L << i;
      }
    }
    assertThat(counts).as("%s, %d bytes from %d", targets, length, from).isEqualTo(expected);
    assertThat(marks).as("%d bytes from %d", length, from).isEqualTo(expectedMarks);
    assertThat(any).isEqualTo(expectedAny);
  }

  private static List<ByteTarget> targets(Random random, int terms) {
    List<ByteTarget> targets = new ArrayList<>();
    for (int term = 0; term < terms; term++) {
      targets.add(
          random.nextInt(3) == 0
              ? new ByteTarget(term, (byte) 0xFF, (byte) random.nextInt(0x80))
              : new ByteTarget(term, (byte) 0xDF, (byte) ('A' + random.nextInt(26))));
    }
    return targets;
  }

  /** Mostly a few letters, so that they are found often. */
  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (random.nextInt(9) == 0 ? random.nextInt(256) : 'A' + random.nextInt(58));
    }
    return bytes;
  }
}
