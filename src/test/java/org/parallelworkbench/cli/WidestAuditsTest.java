package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.analysis.TimeAudit;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunReport;

class WidestAuditsTest {

  private final WidestAudits audits = new WidestAudits();

  @Test
  void keepsTheLatestOfThoseWithMostWorkersForEachEngine() {
    RunReport latest = run("threads", 4, 3);
    RunReport other = run("virtual", 1, 9);
    audits.add(run("threads", 2, 1));
    audits.add(run("threads", 4, 2));
    audits.add(latest);
    audits.add(run("threads", 2, 4));
    audits.add(Reports.cancelled(run("threads", 8, 5)));
    audits.add(other);

    assertThat(audits.of("threads")).contains(TimeAudit.of(latest));
    assertThat(audits.of("virtual")).contains(TimeAudit.of(other));
    assertThat(audits.of("forkjoin")).isEmpty();
  }

  private static RunReport run(String engine, int workers, double seconds) {
    return Reports.run(engine, workers, seconds, List.of(Reports.done(0, seconds, 1)));
  }
}
