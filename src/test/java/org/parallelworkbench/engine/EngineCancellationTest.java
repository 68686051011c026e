package org.parallelworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Stage;

/** What every engine promises when a run is cancelled, whenever that is. */
@Timeout(60)
class EngineCancellationTest {

  private static final int WORKERS = 4;

  /** What blocks here blocks for ever, unless it is interrupted. */
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private final RunControl control = new RunControl();

  @AfterEach
  void noInterruptIsLeftOnTheCallingThread() {
    assertThat(Thread.interrupted()).isFalse();
  }

  @EveryEngine
  void cancellingInterruptsFilesInFlightAndKeepsWhatIsFinished(Engine engine) throws Exception {
    int finished = 5;
    int inFlight = engine.parallel() ? WORKERS : 1;
    CountDownLatch blocked = new CountDownLatch(inFlight);
    PreparedPipeline blocksAfterFive =
        FakeWork.of(
            (file, observer) -> {
              observer.enter(Stage.READ);
              if (FakeWork.indexOf(file) >= finished) {
                blocked.countDown();
                NEVER.await();
              }
              return 1;
            });

    RunReport report = runAndCancelWhen(blocked, engine, blocksAfterFive, 40);

    assertThat(report.cancelled()).isTrue();
    assertThat(report.results()).hasSize(40);
    assertThat(report.results())
        .filteredOn(result -> result.status() == FileStatus.DONE)
        .allSatisfy(result -> assertThat(result.index()).isLessThan(finished));
    assertThat(report.results())
        .filteredOn(result -> result.worker() > 0 && result.status() != FileStatus.DONE)
        .hasSize(inFlight)
        .allSatisfy(result -> assertThat(result.status()).isEqualTo(FileStatus.CANCELLED))
        .allSatisfy(result -> assertThat(result.message()).isEqualTo("cancelled"));
    assertThat(report.results())
        .filteredOn(result -> result.worker() == 0)
        .allSatisfy(
            result ->
                assertThat(result).isEqualTo(FileResult.notStarted(result.index(), result.file())));
    if (!engine.id().equals("forkjoin")) {
      // All others take the files in order.
      assertThat(report.results().subList(0, finished))
          .extracting(FileResult::status)
          .containsOnly(FileStatus.DONE);
    }
  }

  @EveryEngine
  void aFileWaitingForAChannelIsInterruptedToo(Engine engine) throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    PreparedPipeline reads =
        FakeWork.of(
            (file, observer) -> {
              Pipe pipe = Pipe.open();
              try (Pipe.SourceChannel source = pipe.source();
                  Pipe.SinkChannel sink = pipe.sink()) {
                blocked.countDown();
                return source.read(ByteBuffer.allocate(1));
              }
            });

    RunReport report = runAndCancelWhen(blocked, engine, reads, 9);

    assertThat(report.cancelled()).isTrue();
    assertThat(report.count(FileStatus.CANCELLED)).isEqualTo(9);
  }

  @EveryEngine
  void anInterruptThatAPipelineTurnsIntoAnotherExceptionIsNoFailure(Engine engine)
      throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    PreparedPipeline wraps =
        FakeWork.of(
            (file, observer) -> {
              blocked.countDown();
              try {
                NEVER.await();
              } catch (InterruptedException e) {
                throw new UncheckedIOException(new IOException("interrupted", e));
              }
              return 1;
            });

    RunReport report = runAndCancelWhen(blocked, engine, wraps, 9);

    assertThat(report.count(FileStatus.CANCELLED)).isEqualTo(9);
  }

  @EveryEngine
  void aFileThatFinishesInSpiteOfTheInterruptCounts(Engine engine) {
    PreparedPipeline cancelsItself =
        FakeWork.of(
            (file, observer) -> {
              if (FakeWork.indexOf(file) == 0) {
                control.cancel();
              }
              return 7;
            });

    RunReport report = run(engine, cancelsItself, 1);

    assertThat(report.results().getFirst().status()).isEqualTo(FileStatus.DONE);
    assertThat(report.cancelled()).as("every file was finished").isFalse();
  }

  @EveryEngine
  void cancelledBeforeItStartsItDoesNothing(Engine engine) {
    AtomicInteger evaluations = new AtomicInteger();
    AtomicInteger events = new AtomicInteger();
    PreparedPipeline counts = FakeWork.of((file, observer) -> evaluations.incrementAndGet());
    control.cancel();

    RunReport report =
        engine.run(
            new RunRequest(FakeWork.files(20), counts, WORKERS),
            event -> events.incrementAndGet(),
            control);

    assertThat(report.cancelled()).isTrue();
    assertThat(report.makespanNanos()).isZero();
    assertThat(report.results())
        .hasSize(20)
        .allSatisfy(
            result ->
                assertThat(result).isEqualTo(FileResult.notStarted(result.index(), result.file())));
    assertThat(evaluations).hasValue(0);
    assertThat(events).hasValue(0);
  }

  @EveryEngine
  void cancellingAfterTheEndChangesNothing(Engine engine) {
    RunReport report = run(engine, FakeWork.quick(), 20);
    control.cancel();

    assertThat(report.cancelled()).isFalse();
    assertThat(report.count(FileStatus.DONE)).isEqualTo(20);
  }

  /** Whatever the moment, the report must be whole and say what is true. */
  @EveryEngine
  void cancellingAtAnyMomentLeavesAWholeReport(Engine engine) throws Exception {
    int files = 30;
    for (int moment = 0; moment < files; moment++) {
      int last = moment;
      RunControl now = new RunControl();
      CountDownLatch reached = new CountDownLatch(1);
      PreparedPipeline signals =
          FakeWork.of(
              (file, observer) -> {
                if (FakeWork.indexOf(file) == last) {
                  reached.countDown();
                }
                return 1;
              });
      Thread canceller = cancelWhen(reached, now);

      RunReport report =
          engine.run(
              new RunRequest(FakeWork.files(files), signals, WORKERS), RunListener.NONE, now);
      canceller.join();

      assertThat(Thread.interrupted()).as("an interrupt left behind").isFalse();
      assertThat(report.results()).hasSize(files);
      assertThat(report.count(FileStatus.FAILED)).isZero();
      assertThat(report.cancelled()).isEqualTo(report.count(FileStatus.CANCELLED) > 0);
    }
  }

  @EveryEngine
  void aRunThatSomeoneElseInterruptsDoesNotPassForComplete(Engine engine) {
    PreparedPipeline interrupted =
        FakeWork.of(
            (file, observer) -> {
              if (FakeWork.indexOf(file) == 2) {
                throw new InterruptedException("not by the switch");
              }
              return 1;
            });

    RunReport report = run(engine, interrupted, 5);

    assertThat(report.results().get(2).status()).isEqualTo(FileStatus.CANCELLED);
    assertThat(report.cancelled()).isTrue();
  }

  private RunReport runAndCancelWhen(
      CountDownLatch moment, Engine engine, PreparedPipeline work, int files)
      throws InterruptedException {
    Thread canceller = cancelWhen(moment, control);
    RunReport report = run(engine, work, files);
    canceller.join();
    return report;
  }

  private RunReport run(Engine engine, PreparedPipeline work, int files) {
    return engine.run(
        new RunRequest(FakeWork.files(files), work, WORKERS), RunListener.NONE, control);
  }

  private static Thread cancelWhen(CountDownLatch moment, RunControl control) {
    return Thread.startVirtualThread(
        () -> {
          try {
            moment.await();
            control.cancel();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        });
  }
}
