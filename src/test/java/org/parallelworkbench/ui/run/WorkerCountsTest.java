package org.parallelworkbench.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerCountsTest {

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("4", List.of(4)),
        Arguments.of("4, 8, 10, 12", List.of(4, 8, 10, 12)),
        Arguments.of("4,8;10 12", List.of(4, 8, 10, 12)),
        Arguments.of("  4 ;  8  ", List.of(4, 8)),
        Arguments.of("12, 4, 8, 4", List.of(4, 8, 12)),
        Arguments.of("1, 4096", List.of(1, WorkerCounts.MOST)),
        Arguments.of("007", List.of(7)));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void readsListsAsPeopleTypeThem(String text, List<Integer> counts) {
    assertThat(WorkerCounts.parse(text)).hasValue(counts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "-1",
        "4097",
        "99999999999",
        "four",
        "4, x",
        "1.5",
        "4,",
        ",4",
        "4-8"
      })
  void refusesWhatIsNoListOfCounts(String text) {
    assertThat(WorkerCounts.parse(text)).isEmpty();
  }

  @Test
  void writesWhatItReads() {
    assertThat(WorkerCounts.format(WorkerCounts.DEFAULT)).isEqualTo("4, 8, 10, 12");
    assertThat(WorkerCounts.parse(WorkerCounts.format(WorkerCounts.DEFAULT)))
        .hasValue(WorkerCounts.DEFAULT);
    assertThat(WorkerCounts.format(List.of())).isEmpty();
  }
}
