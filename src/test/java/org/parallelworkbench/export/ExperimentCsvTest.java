package org.parallelworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.experiment.DeclaredEngine;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.PlannedRun;
import org.parallelworkbench.experiment.Plans;
import org.parallelworkbench.experiment.RecordingListener;
import org.parallelworkbench.experiment.WorkerCounts;

class ExperimentCsvTest {

  private static final String HEADER =
      "engine,workers,repeat,warmup,order,elapsed_s,files,failed,bytes";

  private final Engine sequential = DeclaredEngine.sequential(8);
  private final Engine threads = DeclaredEngine.of("threads", (workers, call) -> 1.0 / workers);

  @Test
  void hasARowForEachRunInOrder() throws IOException {
    Plan plan = Plans.of(Plans.asGiven(1, 2), sequential, threads, 3);

    assertThat(write(Plans.experiment(plan).run(new RecordingListener(), new RunControl())))
        .containsExactly(
            HEADER,
            "sequential,1,1,true,1,8.000000,4,0,4000",
            "threads,3,1,true,2,0.333333,4,0,4000",
            "sequential,1,1,false,3,8.000000,4,0,4000",
            "threads,3,1,false,4,0.333333,4,0,4000",
            "sequential,1,2,false,5,8.000000,4,0,4000",
            "threads,3,2,false,6,0.333333,4,0,4000");
  }

  @Test
  void pilotsAreWarmUps() throws IOException {
    Plan plan = Plan.of(sequential, List.of(threads), WorkerCounts.AUTO, 1, Plans.asGiven(0, 1));

    assertThat(write(Plans.experiment(plan).run(new RecordingListener(), new RunControl())))
        .startsWith(HEADER, "threads,1,1,true,1,1.000000,4,0,4000")
        .hasSize(1 + 5 + 6);
  }

  @Test
  void aCancelledRunHasNoTime() throws IOException {
    RunControl control = new RunControl();
    Plan plan = Plans.of(Plans.asGiven(0, 1), sequential, threads, 3);

    ExperimentReport report =
        Plans.experiment(plan)
            .run(
                new RecordingListener() {
                  @Override
                  public RunListener starting(
                      int number, int total, PlannedRun run, RunRequest request) {
                    control.cancel();
                    return super.starting(number, total, run, request);
                  }
                },
                control);

    assertThat(write(report)).containsExactly(HEADER, "sequential,1,1,false,1,,4,0,3000");
  }

  private static List<String> write(ExperimentReport report) throws IOException {
    StringWriter out = new StringWriter();
    ExperimentCsv.write(report, out);
    return out.toString().lines().toList();
  }
}
