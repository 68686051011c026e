package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.analysis.RunReports.Taken;
import org.parallelworkbench.engine.Attempt;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.pipeline.SourceFile;

class TimeAuditTest {

  @Test
  void accountsForEveryNanosecond() {
    TimeAudit audit =
        TimeAudit.of(
            RunReports.of(
                3,
                100,
                List.of(
                    // 2 before its stages; 5 free before it, 10 after it, 15 at the end.
                    new Taken(1, new StageTimes(5, 10, 20, 8, 45)),
                    new Taken(1, new StageTimes(55, 0, 10, 20, 85)),
                    // The whole time; 3 outside of its stages.
                    new Taken(2, new StageTimes(0, 30, 30, 37, 100)))));

    // Worker 3 never got a file.
    assertThat(audit.nanos())
        .isEqualTo(
            Map.of(
                TimePart.READ, 40L,
                TimePart.PREPROCESS, 60L,
                TimePart.PROCESS, 65L,
                TimePart.SCHEDULING, 5L,
                TimePart.WAITING, 130L,
                TimePart.UNEXPLAINED, 0L));
    assertThat(audit.totalNanos()).isEqualTo(300);
    assertThat(audit.files()).isEqualTo(3);
    assertThat(audit.handoverNanos()).isEqualTo(5 + 5 + 10);
    assertThat(audit.handoverSecondsPerFile()).hasValueCloseTo(20e-9 / 3, within(1e-18));
  }

  @Test
  void givesRoundingErrorsToThoseWhoLostMost() {
    TimeAudit audit =
        TimeAudit.of(RunReports.of(1, 3, List.of(new Taken(1, new StageTimes(0, 1, 1, 1, 3)))));

    assertThat(audit.permille())
        .containsEntry(TimePart.READ, 334)
        .containsEntry(TimePart.PREPROCESS, 333)
        .containsEntry(TimePart.PROCESS, 333)
        .containsEntry(TimePart.UNEXPLAINED, 0);
  }

  @Test
  void doesNotExplainTheTimeOfWorkersNobodyNamed() {
    TimeAudit audit =
        TimeAudit.of(RunReports.of(2, 10, List.of(new Taken(0, new StageTimes(1, 2, 2, 2, 8)))));

    assertThat(audit.nanos())
        .containsEntry(TimePart.SCHEDULING, 1L)
        .containsEntry(TimePart.WAITING, 0L)
        .containsEntry(TimePart.UNEXPLAINED, 13L);
  }

  @Test
  void leavesFilesOutThatNobodyTook() {
    TimeAudit audit =
        TimeAudit.of(
            RunReports.of(
                1,
                10,
                List.of(
                    new Taken(1, new StageTimes(0, 1, 2, 7, 10)), new Taken(0, StageTimes.NEVER))));

    assertThat(audit.files()).isEqualTo(1);
    assertThat(audit.nanos()).containsEntry(TimePart.UNEXPLAINED, 0L);
  }

  @Test
  void countsEveryAttemptAndTheWaitBetweenThem() {
    RunReport plain =
        RunReports.of(1, 100, List.of(new Taken(1, new StageTimes(60, 10, 0, 30, 100))));
    FileResult last = plain.results().getFirst();
    FileResult retried =
        new FileResult(
            0,
            last.file(),
            last.status(),
            last.counts(),
            last.bytes(),
            null,
            last.times(),
            1,
            "",
            null,
            List.of(
                new Attempt(
                    1, FileStatus.FAILED, new StageTimes(0, 20, 0, 0, 20), 1, "gone", null)));

    TimeAudit audit =
        TimeAudit.of(
            new RunReport(
                plain.engine(),
                plain.request(),
                plain.startedAt(),
                plain.makespanNanos(),
                List.of(retried),
                false));

    assertThat(audit.nanos())
        .containsEntry(TimePart.READ, 30L)
        .containsEntry(TimePart.PROCESS, 30L)
        .containsEntry(TimePart.UNEXPLAINED, 0L);
    assertThat(audit.totalNanos()).isEqualTo(100);
  }

  @Test
  void copesWithNoFilesAndNoTime() {
    TimeAudit audit = TimeAudit.of(RunReports.of(2, 0, List.of()));

    assertThat(audit.totalNanos()).isZero();
    assertThat(audit.permille().values()).hasSize(6).containsOnly(0);
    assertThat(audit.handoverSecondsPerFile()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {Engines.SEQUENTIAL, Engines.THREADS})
  void explainsARealRunWhole(String engine) throws InvalidSettingException {
    Settings quick =
        Settings.of(
            Map.of("read-delay", "0.001", "preprocess-delay", "0.001", "process-delay", "0.001"));
    List<SourceFile> files =
        Simulated.DEMO_FILES.stream()
            .map(name -> new SourceFile(Path.of(name), SourceFile.UNKNOWN_SIZE))
            .toList();
    RunRequest request = new RunRequest(files, PreparedPipeline.of(new Simulated(), quick), 3);
    RunReport report =
        Engines.byId(engine).orElseThrow().run(request, RunListener.NONE, new RunControl());

    TimeAudit audit = TimeAudit.of(report);

    assertThat(audit.files()).isEqualTo(10);
    assertThat(audit.totalNanos()).isEqualTo(report.workers() * report.makespanNanos());
    assertThat(audit.nanos()).containsEntry(TimePart.UNEXPLAINED, 0L);
    assertThat(audit.nanos().get(TimePart.READ)).isPositive();
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  /** Whatever a report says, even files of one worker that overlap. */
  @ParameterizedTest
  @MethodSource("seeds")
  void partsAddUpAndAreNeverNegative(long seed) {
    Random random = new Random(seed);
    int workers = 1 + random.nextInt(5);
    long makespan = random.nextLong(1, 1_000_000);
    List<Taken> taken = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      long start = random.nextLong(makespan);
      long end = random.nextLong(start, makespan + 1);
      long third = (end - start) / 3;
      taken.add(
          new Taken(
              random.nextInt(workers + 2),
              new StageTimes(start, third, random.nextLong(third + 1), third, end)));
    }

    TimeAudit audit = TimeAudit.of(RunReports.of(workers, makespan, taken));

    assertThat(audit.totalNanos()).isEqualTo(workers * makespan);
    assertThat(audit.nanos().values()).hasSize(6).allMatch(nanos -> nanos >= 0);
    assertThat(audit.permille().values()).allMatch(permille -> permille >= 0);
    assertThat(audit.permille().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(1000);
  }

  /** Worker 2 goes at 40 and ends what it has at 50; worker 1 is there from 0 to 100. */
  @Test
  void countsWorkersForAsLongAsTheyAreThere() {
    RunReport constant =
        RunReports.of(
            2,
            100,
            List.of(
                new Taken(1, new StageTimes(0, 60, 0, 0, 60)),
                new Taken(2, new StageTimes(10, 40, 0, 0, 50)),
                new Taken(1, new StageTimes(70, 30, 0, 0, 100))));

    TimeAudit audit = TimeAudit.of(RunReports.resized(constant, 40, 1));

    assertThat(audit.totalNanos()).isEqualTo(100 + 40 + 10);
    assertThat(audit.nanos())
        .containsEntry(TimePart.READ, 130L)
        .containsEntry(TimePart.WAITING, 20L)
        .containsEntry(TimePart.UNEXPLAINED, 0L);
  }

  @Test
  void takesSlicesForWhatTheirOwnWorkersDid() {
    TimeAudit audit =
        TimeAudit.of(
            RunReports.sliced(
                2,
                100,
                List.of(
                    new Span(1, 0, new StageTimes(0, 0, 0, 90, 90)),
                    new Span(2, 1, new StageTimes(0, 0, 0, 80, 80)),
                    new Span(1, Span.MERGE, new StageTimes(90, 0, 0, 0, 100)))));

    assertThat(audit.files()).isOne();
    assertThat(audit.nanos())
        .containsEntry(TimePart.PROCESS, 170L)
        .containsEntry(TimePart.SCHEDULING, 10L)
        .containsEntry(TimePart.WAITING, 20L)
        .containsEntry(TimePart.UNEXPLAINED, 0L);
  }
}
