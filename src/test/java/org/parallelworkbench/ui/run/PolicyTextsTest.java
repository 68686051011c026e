package org.parallelworkbench.ui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.ui.run.PolicyTexts.InvalidTextException;

class PolicyTextsTest {

  @Test
  void whatIsWrittenIsRead() throws InvalidTextException {
    FailurePolicy policy =
        FailurePolicy.GO_ON
            .withTimeout(Duration.ofMillis(1500))
            .withRetries(3, Duration.ofMillis(250))
            .withStopAfter(10)
            .withStopAtPercent(2.5);

    assertThat(PolicyTexts.of(policy))
        .containsEntry("TIMEOUT", "1.5")
        .containsEntry("BACKOFF", "0.25")
        .containsEntry("STOP_AT", "2.5");
    assertThat(PolicyTexts.parse(PolicyTexts.of(policy))).isEqualTo(policy);
    assertThat(PolicyTexts.parse(PolicyTexts.of(FailurePolicy.GO_ON)))
        .isEqualTo(FailurePolicy.GO_ON);
  }

  @Test
  void nothingTypedIsNoRule() throws InvalidTextException {
    assertThat(PolicyTexts.parse(Map.of())).isEqualTo(FailurePolicy.GO_ON);
    assertThat(PolicyTexts.parse(Map.of("TIMEOUT", " "))).isEqualTo(FailurePolicy.GO_ON);
    assertThat(PolicyTexts.parse(Map.of("TIMEOUT", "0,5")).timeout())
        .isEqualTo(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @CsvSource({
    "TIMEOUT,soon",
    "TIMEOUT,-1",
    "TIMEOUT,1e99",
    "RETRIES,1.5",
    "RETRIES,101",
    "BACKOFF,x",
    "STOP_AFTER,-1",
    "STOP_AFTER,9999999999",
    "STOP_AT,101"
  })
  void namesTheTextThatMakesNoSense(String part, String text) {
    assertThatThrownBy(() -> PolicyTexts.parse(Map.of(part, text)))
        .isInstanceOfSatisfying(
            InvalidTextException.class, e -> assertThat(e.part().key()).isEqualTo(part));
  }
}
