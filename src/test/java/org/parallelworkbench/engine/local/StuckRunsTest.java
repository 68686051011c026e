package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.SlicedWork;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;

/** Files that take too long, and pipelines that do not stop. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StuckRunsTest {

  static final List<Named<Function<RunClock, Engine>>> ENGINES = ClockedEngines.ALL;
  static final List<Named<Function<RunClock, Engine>>> PARALLEL = ClockedEngines.PARALLEL;

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration GRACE = Duration.ofNanos(Hand.GRACE_NANOS);
  private static final FailurePolicy POLICY = FailurePolicy.GO_ON.withTimeout(TIMEOUT);
  private static final String STUCK =
      "timed out after 5 s; the pipeline does not stop, so its worker was replaced";

  /** What blocks here blocks for ever, unless it is interrupted. */
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private final RunControl control = new RunControl();
  private final FakeClock clock = FakeClock.still();
  private final Queue<RunEvent> events = new ConcurrentLinkedQueue<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger interrupted = new AtomicInteger();
  private final CountDownLatch released = new CountDownLatch(1);

  @AfterEach
  void release() {
    released.countDown();
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void aFileWhoseTimeIsOverIsInterruptedAndFails(Function<RunClock, Engine> engines) {
    PreparedPipeline blocksOnce =
        FakeWork.of(
            (file, observer) -> {
              if (FakeWork.indexOf(file) == 2) {
                clock.pass(TIMEOUT);
                NEVER.await();
              }
              return 1;
            });

    RunReport report = run(engines, blocksOnce, 9, 1, POLICY);

    assertThat(report.results().get(2).status()).isEqualTo(FileStatus.FAILED);
    assertThat(report.results().get(2).message()).isEqualTo("timed out after 5 s");
    assertThat(report.count(FileStatus.DONE)).isEqualTo(8);
    assertThat(report.cancelled()).isFalse();
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void aFileThatEndsInSpiteOfItsTimeBeingOverCounts(Function<RunClock, Engine> engines) {
    PreparedPipeline late =
        FakeWork.of(
            (file, observer) -> {
              clock.pass(TIMEOUT);
              while (!Thread.interrupted()) {
                Thread.onSpinWait();
              }
              return 7;
            });

    RunReport report = run(engines, late, 3, 1, POLICY);

    assertThat(report.count(FileStatus.DONE)).isEqualTo(3);
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void stuckWorkersAreReplacedAndWhatTheySayLaterIsIgnored(Function<RunClock, Engine> engines)
      throws Exception {
    int workers = engines.apply(clock).parallel() ? 3 : 1;
    CountDownLatch late = new CountDownLatch(workers);
    PreparedPipeline sticks =
        FakeWork.of(
            (file, observer) -> {
              if (begun.incrementAndGet() <= workers) {
                stick();
                observer.enter(Stage.PROCESS);
                observer.progress(0.5);
                late.countDown();
                return 99;
              }
              return 1;
            });
    Thread time = startTime(workers);

    RunReport report = run(engines, sticks, 20, workers, POLICY);
    time.join();

    assertThat(report.results())
        .filteredOn(result -> result.status() == FileStatus.FAILED)
        .hasSize(workers)
        .allSatisfy(result -> assertThat(result.message()).isEqualTo(STUCK));
    assertThat(report.count(FileStatus.DONE)).isEqualTo(20 - workers);
    assertThat(report.results())
        .allSatisfy(result -> assertThat(result.worker()).isBetween(1, workers));
    List<RunEvent> told = List.copyOf(events);
    assertThat(told).filteredOn(RunEvent.Finished.class::isInstance).hasSize(20);

    released.countDown();
    late.await();
    assertThat(events).containsExactlyElementsOf(told);
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void cancellingEndsARunWhosePipelineIsStuck(Function<RunClock, Engine> engines) {
    PreparedPipeline sticks =
        FakeWork.of(
            (file, observer) -> {
              control.cancel();
              while (released.getCount() > 0) {
                clock.pass(GRACE);
                Thread.yield();
              }
              return 1;
            });

    RunReport report = run(engines, sticks, 9, 3, FailurePolicy.GO_ON);

    assertThat(report.cancelled()).isTrue();
    assertThat(report.count(FileStatus.CANCELLED)).isEqualTo(9);
    assertThat(report.results())
        .extracting(FileResult::message)
        .contains("cancelled; the pipeline does not stop, so its worker was replaced");
    assertThat(report.stopped()).isEmpty();
  }

  /** Whoever tidies up after an interrupt must not be hit by another. */
  @ParameterizedTest
  @FieldSource("ENGINES")
  void cancellingInterruptsOnce(Function<RunClock, Engine> engines) {
    AtomicInteger again = new AtomicInteger();
    PreparedPipeline tidies =
        FakeWork.of(
            (file, observer) -> {
              control.cancel();
              interrupted.addAndGet(Thread.interrupted() ? 1 : 0);
              for (int i = 0; i < 1000; i++) {
                Thread.yield();
                again.addAndGet(Thread.interrupted() ? 1 : 0);
              }
              return 1;
            });

    RunReport report = run(engines, tidies, 1, 1, FailurePolicy.GO_ON);

    assertThat(interrupted).hasValue(1);
    assertThat(again).hasValue(0);
    assertThat(report.count(FileStatus.DONE)).isOne();
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void whoeverInterruptsTheCallingThreadCancelsTheRun(Function<RunClock, Engine> engines) {
    Thread caller = Thread.currentThread();
    PreparedPipeline interrupts =
        FakeWork.of(
            (file, observer) -> {
              caller.interrupt();
              NEVER.await();
              return 1;
            });

    RunReport report =
        engines
            .apply(clock)
            .run(
                new RunRequest(FakeWork.files(9), interrupts, 1, FailurePolicy.GO_ON),
                events::add,
                control);

    assertThat(report.count(FileStatus.CANCELLED)).isEqualTo(9);
    assertThat(Thread.interrupted()).as("passed on to the caller").isTrue();
  }

  @ParameterizedTest
  @FieldSource("PARALLEL")
  void whoIsStuckAndOneTooManyIsNotReplaced(Function<RunClock, Engine> engines) throws Exception {
    PreparedPipeline sticks =
        FakeWork.of(
            (file, observer) -> {
              if (begun.incrementAndGet() <= 2) {
                stick();
              }
              return 1;
            });
    Thread time =
        Thread.ofPlatform()
            .start(
                () -> {
                  await(begun, 2);
                  control.resize(1);
                  passTimeoutAndGrace(2);
                });

    RunReport report = run(engines, sticks, 12, 2, POLICY);
    time.join();

    assertThat(report.count(FileStatus.FAILED)).isEqualTo(2);
    assertThat(report.results())
        .filteredOn(result -> result.status() == FileStatus.DONE)
        .hasSize(10)
        .allSatisfy(result -> assertThat(result.worker()).isOne());
  }

  @ParameterizedTest
  @FieldSource("PARALLEL")
  void growingStartsOthersBesideOneThatIsStuck(Function<RunClock, Engine> engines)
      throws Exception {
    AtomicInteger finished = new AtomicInteger();
    PreparedPipeline sticks =
        FakeWork.of(
            (file, observer) -> {
              if (begun.incrementAndGet() == 1) {
                stick();
              }
              return 1;
            });
    Thread time =
        Thread.ofPlatform()
            .start(
                () -> {
                  await(begun, 1);
                  control.resize(2);
                  await(finished, 11);
                  passTimeoutAndGrace(1);
                });

    RunReport report =
        engines
            .apply(clock)
            .run(
                new RunRequest(FakeWork.files(12), sticks, 1, POLICY),
                event -> finished.addAndGet(event instanceof RunEvent.Finished ? 1 : 0),
                control);
    time.join();

    assertThat(report.count(FileStatus.FAILED)).isOne();
    assertThat(report.results())
        .filteredOn(result -> result.status() == FileStatus.DONE)
        .hasSize(11)
        .allSatisfy(result -> assertThat(result.worker()).isEqualTo(2));
  }

  @ParameterizedTest
  @FieldSource("PARALLEL")
  void aSliceThatIsStuckFailsItsFile(Function<RunClock, Engine> engines) throws Exception {
    PreparedPipeline sticks =
        SlicedWork.of(
            file -> 4,
            file -> 1,
            (file, round, slice, observer) -> {
              if (slice == 0) {
                begun.incrementAndGet();
                stick();
              }
              return 1;
            });
    Thread time = startTime(1);
    List<SourceFile> files = List.of(new SourceFile(Path.of("large"), 1 << 30));

    RunReport report =
        engines.apply(clock).run(new RunRequest(files, sticks, 1, POLICY), events::add, control);
    time.join();

    FileResult result = report.results().getFirst();
    assertThat(result.status()).isEqualTo(FileStatus.FAILED);
    assertThat(result.message()).isEqualTo(STUCK);
    assertThat(result.spans()).hasSize(1);
    assertThat(events).filteredOn(RunEvent.Finished.class::isInstance).hasSize(1);
  }

  /** Time is over at random moments around the end of a file, in whichever way that takes it. */
  @ParameterizedTest
  @FieldSource("ENGINES")
  void anInterruptNeverHitsTheNextFile(Function<RunClock, Engine> engines) {
    for (long seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      int[] ways = random.ints(80, 0, 6).toArray();
      AtomicInteger hit = new AtomicInteger();
      PreparedPipeline work =
          FakeWork.of(
              (file, observer) -> {
                int way = ways[FakeWork.indexOf(file)];
                for (int i = 0; i < 5; i++) {
                  Thread.yield();
                  hit.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
                }
                if (way < 4) {
                  clock.pass(TIMEOUT);
                }
                switch (way) {
                  case 0 -> NEVER.await();
                  case 1 -> turnInterrupt();
                  case 2 -> Thread.yield();
                  default -> {
                    // Through at the moment at which it is late, or in time.
                  }
                }
                return 1;
              });

      RunReport report = run(engines, work, ways.length, 1, POLICY);

      assertThat(hit).hasValue(0);
      assertThat(report.results())
          .allSatisfy(
              result ->
                  assertThat(result.message())
                      .isEqualTo(ways[result.index()] < 2 ? "timed out after 5 s" : ""));
    }
  }

  /** Leaves the interrupt on the thread, and says something else. */
  private static void turnInterrupt() {
    try {
      NEVER.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Nothing carries the other virtual threads any more: neither successors nor those in wait. */
  @Test
  void virtualThreadsThatKeepTheirCarriersHoldUpNobody() throws Exception {
    int carriers = Runtime.getRuntime().availableProcessors();
    PreparedPipeline spins =
        FakeWork.of(
            (file, observer) -> {
              if (begun.incrementAndGet() <= carriers) {
                spin();
              }
              return 1;
            });
    Thread time = startTime(carriers);

    RunReport report = run(VirtualThreadsEngine::new, spins, 4 * carriers, 2 * carriers, POLICY);
    time.join();

    assertThat(report.count(FileStatus.FAILED)).isEqualTo(carriers);
    assertThat(report.count(FileStatus.DONE)).isEqualTo(3L * carriers);
  }

  /** Blocks until the test is over, whoever interrupts it, and keeps no other thread from work. */
  private void stick() {
    while (released.getCount() > 0) {
      try {
        released.await();
      } catch (InterruptedException e) {
        interrupted.incrementAndGet();
      }
    }
  }

  /** The same, but keeps its processor. */
  private void spin() {
    boolean told = false;
    while (released.getCount() > 0) {
      if (!told && Thread.currentThread().isInterrupted()) {
        told = true;
        interrupted.incrementAndGet();
      }
      Thread.onSpinWait();
    }
  }

  /** Has the time of the first files pass as soon as so many are in hand, and no more than that. */
  private Thread startTime(int files) {
    return Thread.ofPlatform()
        .start(
            () -> {
              await(begun, files);
              passTimeoutAndGrace(files);
            });
  }

  private void passTimeoutAndGrace(int files) {
    clock.pass(TIMEOUT);
    await(interrupted, files);
    clock.pass(GRACE);
  }

  private static void await(AtomicInteger counter, int enough) {
    while (counter.get() < enough) {
      Thread.yield();
    }
  }

  /** Runs it; the calling thread is not left interrupted. */
  private RunReport run(
      Function<RunClock, Engine> engines,
      PreparedPipeline work,
      int files,
      int workers,
      FailurePolicy policy) {
    RunRequest request = new RunRequest(FakeWork.files(files), work, workers, policy);
    RunReport report = engines.apply(clock).run(request, events::add, control);
    assertThat(Thread.interrupted()).isFalse();
    return report;
  }
}
