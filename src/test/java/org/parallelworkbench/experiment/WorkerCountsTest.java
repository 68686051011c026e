package org.parallelworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerCountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1                   | 1
          4096                | 4096
          1,2,4               | 1,2,4
          4, 2; 1 2           | 1,2,4
          ,8,                 | 8
          1-4                 | 1,2,3,4
          3-3                 | 3
          2-16/2              | 2,4,6,8,10,12,14,16
          1-10/4              | 1,5,9
          1 - 4               | 1,2,3,4
          2 – 8 / 3           | 2,5,8
          powers:16           | 1,2,4,8,16
          powers: 24          | 1,2,4,8,16
          POWERS:1            | 1
          powers:4096         | 1,2,4,8,16,32,64,128,256,512,1024,2048,4096
          1-3, powers:8, 100  | 1,2,3,4,8,100
          """)
  void readsLists(String text, String expected) throws Exception {
    List<Integer> counts = Arrays.stream(expected.split(",", -1)).map(Integer::valueOf).toList();

    assertThat(WorkerCounts.parse(text)).isEqualTo(WorkerCounts.of(counts));
    assertThat(WorkerCounts.parseList(text)).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''              | Enter at least one worker count, such as 1, 2, 4.
          ' , ; '         | Enter at least one worker count, such as 1, 2, 4.
          16-1            | “16-1” counts down: write 1-16.
          0               | “0” does not fit: worker counts are whole numbers from 1 to 4096, such as 1, 2, 4 or 1-16 or 2-16/2 or powers:16.
          """)
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> WorkerCounts.parse(text))
        .isInstanceOf(InvalidWorkerCountsException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4097",
        "-1",
        "-",
        "1-",
        "-4",
        "1-2-3",
        "1-8/0",
        "1-5000",
        "0-4",
        "2-8/",
        "1.5",
        "four",
        "powers",
        "powers:",
        "powers:0",
        "powers:x",
        "auto:4",
        "1, auto",
        "99999999999"
      })
  void refusesWhatIsNoList(String text) {
    assertThatThrownBy(() -> WorkerCounts.parse(text))
        .isInstanceOf(InvalidWorkerCountsException.class)
        .hasMessageContaining("does not fit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", " Auto ", "AUTO"})
  void autoLeavesTheCountsToPilots(String text) throws Exception {
    assertThat(WorkerCounts.parse(text)).isEqualTo(WorkerCounts.AUTO).hasToString("auto");
  }

  @Test
  void aListIsNoPlaceForAuto() {
    assertThatThrownBy(() -> WorkerCounts.parseList("auto"))
        .isInstanceOf(InvalidWorkerCountsException.class);
  }

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsWhatItWrites(long seed) throws Exception {
    Random random = new Random(seed);
    List<Integer> counts =
        random.ints(1 + random.nextInt(20), 1, WorkerCounts.MOST + 1).boxed().toList();
    WorkerCounts written = WorkerCounts.of(counts);

    assertThat(WorkerCounts.parse(written.toString())).isEqualTo(written);
    assertThat(written.list()).containsExactlyElementsOf(new TreeSet<>(counts));
  }
}
