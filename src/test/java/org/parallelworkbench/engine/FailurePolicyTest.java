package org.parallelworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailurePolicyTest {

  private static final FailurePolicy GO_ON = FailurePolicy.GO_ON;

  @Test
  void goesOnWhateverFails() {
    assertThat(GO_ON.stops(1000, 1000)).isEmpty();
    assertThat(GO_ON.hasTimeout()).isFalse();
    assertThat(GO_ON.attempts()).isOne();
  }

  @Test
  void eachWaitIsTwiceTheOneBeforeUpToAMinute() {
    FailurePolicy policy = GO_ON.withRetries(100, Duration.ofSeconds(1));

    assertThat(policy.backoff(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(policy.backoff(2)).isEqualTo(Duration.ofSeconds(2));
    assertThat(policy.backoff(6)).isEqualTo(Duration.ofSeconds(32));
    assertThat(policy.backoff(7)).isEqualTo(Duration.ofMinutes(1));
    assertThat(policy.backoff(100)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void stopsAfterANumberOfFailures() {
    assertThat(GO_ON.withStopAfter(10).stops(9, 9)).isEmpty();
    assertThat(GO_ON.withStopAfter(10).stops(10, 99)).contains("stopped after 10 failures");
    assertThat(GO_ON.withStopAfter(1).stops(1, 1)).contains("stopped after 1 failure");
  }

  @Test
  void stopsAtAShareWhenItMeansSomething() {
    FailurePolicy policy = GO_ON.withStopAtPercent(2.5);

    assertThat(policy.stops(1, 1)).isEmpty();
    assertThat(policy.stops(19, 19)).isEmpty();
    assertThat(policy.stops(1, 20)).contains("stopped because 2.5 % failed");
    assertThat(policy.stops(1, 40)).contains("stopped because 2.5 % failed");
    assertThat(policy.stops(1, 41)).isEmpty();
    assertThat(policy.stops(0, 41)).isEmpty();
  }

  @Test
  void timesAreInSeconds() {
    assertThat(FailurePolicy.words(Duration.ofSeconds(5))).isEqualTo("5 s");
    assertThat(FailurePolicy.words(Duration.ofMillis(250))).isEqualTo("0.25 s");
    assertThat(FailurePolicy.words(Duration.ofMinutes(2))).isEqualTo("120 s");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> GO_ON.withTimeout(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GO_ON.withRetries(101, Duration.ZERO))
        .hasMessage("retries are from 0 to 100");
    assertThatThrownBy(() -> GO_ON.withStopAtPercent(101)).hasMessage("a share is from 0 to 100 %");
    assertThatThrownBy(() -> GO_ON.withStopAfter(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
