package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.Staffing;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.SlicedWork;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;

/** Runs whose number of workers changes. */
@Timeout(60)
class ElasticRunsTest {

  static final List<Named<Engine>> ENGINES = ParallelEnginesTest.ENGINES;

  private final RunControl control = new RunControl();

  /** The first file gets past the barrier only when there are as many workers as it asks for. */
  @ParameterizedTest
  @FieldSource("ENGINES")
  void growingStartsWorkersAtOnce(Engine engine) {
    CyclicBarrier together = new CyclicBarrier(4);
    PreparedPipeline grows =
        FakeWork.of(
            (file, observer) -> {
              control.resize(4);
              return await(together);
            });

    RunReport report = run(engine, grows, 8, 1);

    assertThat(report.count(FileStatus.DONE)).isEqualTo(8);
    assertThat(report.workers()).isOne();
    assertThat(report.resized()).isTrue();
    assertThat(report.staffing().words()).isEqualTo("1 → 4");
    assertThat(report.results().stream().map(FileResult::worker).distinct())
        .containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void shrinkingLetsWorkersEndWhatTheyHaveAndNoMore(Engine engine) {
    CyclicBarrier allAtWork = new CyclicBarrier(4);
    CyclicBarrier shrunk = new CyclicBarrier(4);
    PreparedPipeline shrinks =
        FakeWork.of(
            (file, observer) -> {
              // The first four files get here together; one of them sends three workers home.
              if (control.workers(4) == 4) {
                if (await(allAtWork) == 0) {
                  control.resize(1);
                }
                await(shrunk);
              }
              return 1;
            });

    RunReport report = run(engine, shrinks, 40, 4);

    assertThat(report.count(FileStatus.DONE)).isEqualTo(40);
    assertThat(report.results().stream().filter(result -> result.worker() != 1)).hasSize(3);
    assertThat(report.staffing().words()).isEqualTo("4 → 1");
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void numbersAreUsedAgainWhenItGrowsAgain(Engine engine) {
    PreparedPipeline comesAndGoes =
        FakeWork.of(
            (file, observer) -> {
              int index = FakeWork.indexOf(file);
              control.resize(index % 2 == 0 ? 1 : 3);
              return index;
            });

    RunReport report = run(engine, comesAndGoes, 60, 3);

    assertThat(report.count(FileStatus.DONE)).isEqualTo(60);
    assertThat(report.results()).allMatch(result -> result.worker() >= 1 && result.worker() <= 3);
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void whatIsSaidBeforeTheRunCountsFromItsStart(Engine engine) {
    control.resize(3);
    CyclicBarrier together = new CyclicBarrier(3);
    RunRequest request =
        new RunRequest(FakeWork.files(9), FakeWork.of((file, observer) -> await(together)), 1);
    RunMonitor monitor = new RunMonitor(request);

    RunReport report = engine.run(request, monitor, control);

    assertThat(monitor.workers()).isEqualTo(3);
    assertThat(report.workers()).isEqualTo(3);
    assertThat(report.resized()).isFalse();
    assertThat(report.staffing()).isEqualTo(Staffing.constant(3));
  }

  /** Whoever waits for the next round is let go, too: all of it is for the first worker. */
  @ParameterizedTest
  @FieldSource("ENGINES")
  void whoWaitsForTheNextRoundOfAFileCanBeSentHome(Engine engine) {
    CyclicBarrier together = new CyclicBarrier(3);
    PreparedPipeline work =
        SlicedWork.of(
            file -> 3,
            file -> 2,
            new SlicedWork.Body() {
              @Override
              public long count(SourceFile file, int round, int slice, StageObserver observer)
                  throws InterruptedException {
                return round == 0 ? await(together) : 1;
              }

              @Override
              public void finishing(SourceFile file, int round) {
                control.resize(1);
              }
            });

    RunReport report =
        engine.run(
            new RunRequest(List.of(new SourceFile(Path.of("large"), 1 << 30)), work, 3),
            RunListener.NONE,
            control);

    FileResult result = report.results().getFirst();
    assertThat(result.status()).isEqualTo(FileStatus.DONE);
    assertThat(result.spans()).hasSize(2 * (3 + 1));
    assertThat(result.spans().subList(4, 8)).extracting(Span::worker).containsOnly(1);
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void nothingIsLostWheneverTheNumberChanges(Engine engine) {
    for (long seed = 0; seed < 30; seed++) {
      RunControl restless = new RunControl();
      Random random = new Random(seed);
      int[] wanted = random.ints(200, 1, 9).toArray();
      PreparedPipeline work =
          SlicedWork.of(
              file -> FakeWork.indexOf(file) % 10 == 0 ? 5 : 1,
              file -> 2,
              (file, round, slice, observer) -> {
                if (FakeWork.indexOf(file) % 3 == 0) {
                  restless.resize(wanted[FakeWork.indexOf(file)]);
                }
                return FakeWork.indexOf(file);
              });
      List<SourceFile> files = FakeWork.files(200);
      List<RunEvent> finished = new CopyOnWriteArrayList<>();

      RunReport report =
          engine.run(
              new RunRequest(files, work, 4),
              event -> {
                if (event instanceof RunEvent.Finished) {
                  finished.add(event);
                }
              },
              restless);

      RunReport expected =
          new SequentialEngine()
              .run(new RunRequest(files, work, 1), RunListener.NONE, new RunControl());
      assertThat(report.results())
          .extracting(FileResult::counts)
          .containsExactlyElementsOf(expected.results().stream().map(FileResult::counts).toList());
      assertThat(finished).hasSize(200);
      assertThat(report.cancelled()).isFalse();
      assertThat(report.results()).allMatch(result -> result.worker() <= report.staffing().most());
    }
  }

  @Test
  void enginesWithOneWorkerTakeNoNotice() {
    control.resize(5);
    for (Engine engine : List.of(new SequentialEngine(), new LazyEngine())) {
      RunReport report = run(engine, FakeWork.quick(), 3, 1);

      assertThat(report.workers()).isOne();
      assertThat(report.resized()).isFalse();
    }
  }

  private RunReport run(Engine engine, PreparedPipeline work, int files, int workers) {
    return engine.run(
        new RunRequest(FakeWork.files(files), work, workers), RunListener.NONE, control);
  }

  private static long await(CyclicBarrier barrier) throws InterruptedException {
    try {
      return barrier.await();
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException("a worker has gone", e);
    }
  }
}
