package org.parallelworkbench.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A report says what is needed, and not whose computer it is from. */
class ErrorReportTest {

  @Test
  void holdsTheSystemTheChoicesAndTheTrace() {
    String report =
        ErrorReport.of(new IllegalStateException("why"), Map.of("Pipeline", "terms"), 3);

    assertThat(report)
        .startsWith("Parallel Workbench ")
        .contains("Java " + Runtime.version(), System.getProperty("os.name"))
        .contains("Pipeline: terms", "Followed by 3 more", "IllegalStateException: why", "\tat ");
  }

  @Test
  void leavesOutTheNameOfTheHomeFolder() {
    String home = System.getProperty("user.home");

    String report = ErrorReport.of(new IllegalStateException(home + "/a.txt"), Map.of(), 0);

    assertThat(report).contains("~/a.txt").doesNotContain(home);
  }
}
