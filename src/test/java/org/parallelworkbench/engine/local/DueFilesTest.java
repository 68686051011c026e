package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DueFilesTest {

  private final DueFiles files = new DueFiles();

  @Test
  void theEarliestComesFirstAndNoneBeforeItsTime() {
    files.add(1, 300);
    files.add(2, 100);
    files.add(3, 200);

    assertThat(files.poll(99)).isEqualTo(-1);
    assertThat(files.nanosUntilNext(40)).isEqualTo(60);
    assertThat(files.isDue(100)).isTrue();
    assertThat(files.poll(250)).isEqualTo(2);
    assertThat(files.poll(250)).isEqualTo(3);
    assertThat(files.poll(250)).isEqualTo(-1);
    assertThat(files.drain()).containsExactly(1);
    assertThat(files.isEmpty()).isTrue();
    assertThat(files.nanosUntilNext(0)).isEqualTo(RunClock.FOREVER);
  }

  @Test
  void theClockMayOverflow() {
    files.add(1, Long.MIN_VALUE + 5);
    files.add(2, Long.MAX_VALUE - 5);

    assertThat(files.poll(Long.MAX_VALUE)).isEqualTo(2);
    assertThat(files.nanosUntilNext(Long.MAX_VALUE)).isEqualTo(6);
  }
}
