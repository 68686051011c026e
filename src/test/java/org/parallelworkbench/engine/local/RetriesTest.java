package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.parallelworkbench.engine.Attempt;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SlicedWork;
import org.parallelworkbench.pipeline.SourceFile;

/** Files that are tried again, and runs that stop early. */
@Timeout(60)
class RetriesTest {

  static final List<Named<Function<RunClock, Engine>>> ENGINES = ClockedEngines.ALL;
  static final List<Named<Function<RunClock, Engine>>> PARALLEL = ClockedEngines.PARALLEL;

  private static final FailurePolicy TWICE_MORE =
      FailurePolicy.GO_ON.withRetries(2, Duration.ofSeconds(1));

  private final RunControl control = new RunControl();
  private final Queue<RunEvent> events = new ConcurrentLinkedQueue<>();

  @ParameterizedTest
  @FieldSource("ENGINES")
  void aFileIsTriedAgainUntilItIsDone(Function<RunClock, Engine> engines) {
    AtomicInteger tries = new AtomicInteger();
    List<Integer> taken = new CopyOnWriteArrayList<>();
    PreparedPipeline work =
        FakeWork.of(
            (file, observer) -> {
              taken.add(FakeWork.indexOf(file));
              if (FakeWork.indexOf(file) == 0 && tries.incrementAndGet() < 3) {
                throw new IOException("the network is gone");
              }
              return 5;
            });

    RunReport report = run(engines, FakeClock.hasty(), work, 4, 1, TWICE_MORE, events::add);

    assertThat(taken).as("others come while it waits").containsExactly(0, 1, 2, 3, 0, 0);
    FileResult result = report.results().getFirst();
    assertThat(result.status()).isEqualTo(FileStatus.DONE);
    assertThat(result.message()).isEqualTo("done at attempt 3 of 3");
    assertThat(result.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
    assertThat(result.attempts())
        .extracting(Attempt::status)
        .containsExactly(FileStatus.FAILED, FileStatus.FAILED, FileStatus.DONE);
    assertThat(result.attempts()).extracting(Attempt::worker).containsOnly(1);
    assertThat(result.earlier()).extracting(Attempt::message).containsOnly("the network is gone");
    assertThat(report.results().get(1).attempts()).isEmpty();
    assertThat(report.retried()).isTrue();
    assertThat(events)
        .filteredOn(RunEvent.Retrying.class::isInstance)
        .extracting(event -> ((RunEvent.Retrying) event).waitNanos())
        .containsExactly(1_000_000_000L, 2_000_000_000L);
    assertThat(events).filteredOn(RunEvent.Finished.class::isInstance).hasSize(4);
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void onlyWhatMayPassIsTriedAgain(Function<RunClock, Engine> engines) {
    Map<Integer, FakeWork.Body> failures = new HashMap<>();
    failures.put(0, (file, observer) -> fail(new IOException("the disk is gone")));
    failures.put(1, (file, observer) -> fail(new UncheckedIOException(new IOException("gone"))));
    failures.put(2, (file, observer) -> fail(new OutOfMemoryError()));
    failures.put(3, (file, observer) -> fail(new RefusedException("looks binary")));
    failures.put(4, (file, observer) -> fail(new NoSuchFileException("4.txt")));
    failures.put(5, (file, observer) -> fail(new AccessDeniedException("5.txt")));
    failures.put(6, (file, observer) -> fail(new MalformedInputException(1)));
    failures.put(7, (file, observer) -> fail(new IllegalArgumentException("a fault")));
    failures.put(8, (file, observer) -> fail(new StackOverflowError()));
    PreparedPipeline work =
        FakeWork.of((file, observer) -> failures.get(FakeWork.indexOf(file)).count(file, observer));

    RunReport report = run(engines, FakeClock.hasty(), work, 9, 2, TWICE_MORE, RunListener.NONE);

    assertThat(report.count(FileStatus.FAILED)).isEqualTo(9);
    assertThat(report.results())
        .extracting(result -> result.attempts().size())
        .containsExactly(3, 3, 3, 0, 0, 0, 0, 0, 0);
    assertThat(report.results().getFirst().message())
        .isEqualTo("the disk is gone (attempt 3 of 3)");
  }

  /** Whatever fails how often: every file ends once, and nobody is at two things at a time. */
  @ParameterizedTest
  @FieldSource("ENGINES")
  void everyFileEndsOnceAndTimesAddUp(Function<RunClock, Engine> engines) {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      int[] failing = random.ints(40, 0, 5).toArray();
      Map<Integer, AtomicInteger> tries = new ConcurrentHashMap<>();
      Queue<RunEvent> told = new ConcurrentLinkedQueue<>();
      PreparedPipeline work =
          FakeWork.of(
              (file, observer) -> {
                int index = FakeWork.indexOf(file);
                int before =
                    tries.computeIfAbsent(index, none -> new AtomicInteger()).getAndIncrement();
                if (random(index, before) == 0) {
                  control.resize(1 + index % 3);
                }
                if (before < failing[index]) {
                  throw new IOException("not yet");
                }
                return index;
              });

      RunReport report =
          run(engines, FakeClock.hasty(), work, failing.length, 3, TWICE_MORE, told::add);

      for (FileResult result : report.results()) {
        int attempts = Math.min(3, 1 + failing[result.index()]);
        assertThat(tries.get(result.index())).hasValue(attempts);
        assertThat(result.attempts()).hasSize(attempts == 1 ? 0 : attempts);
        assertThat(result.status())
            .isEqualTo(failing[result.index()] < 3 ? FileStatus.DONE : FileStatus.FAILED);
        assertThat(result.busyNanos())
            .isEqualTo(result.spans().stream().mapToLong(span -> span.times().elapsed()).sum());
      }
      assertThat(told).filteredOn(RunEvent.Finished.class::isInstance).hasSize(failing.length);
      assertNoOverlap(report);
    }
  }

  private static int random(int index, int before) {
    return (31 * index + before) % 7;
  }

  private static void assertNoOverlap(RunReport report) {
    Map<Integer, List<Span>> byWorker = new HashMap<>();
    report.results().stream()
        .flatMap(result -> result.spans().stream())
        .forEach(span -> byWorker.computeIfAbsent(span.worker(), n -> new ArrayList<>()).add(span));
    for (List<Span> spans : byWorker.values()) {
      spans.sort(Comparator.comparingLong(span -> span.times().start()));
      for (int i = 1; i < spans.size(); i++) {
        assertThat(spans.get(i).times().start())
            .isGreaterThanOrEqualTo(spans.get(i - 1).times().end());
      }
    }
  }

  @ParameterizedTest
  @FieldSource("PARALLEL")
  void aFileInSlicesIsTriedAgainAsAWhole(Function<RunClock, Engine> engines) {
    AtomicInteger failures = new AtomicInteger();
    PreparedPipeline work =
        SlicedWork.of(
            file -> 3,
            file -> 1,
            (file, round, slice, observer) -> {
              if (slice == 2 && failures.getAndIncrement() == 0) {
                throw new IOException("the disk is gone");
              }
              return 1 + slice;
            });

    FileResult result = resultOfLargeFile(engines.apply(FakeClock.hasty()), work, TWICE_MORE);

    assertThat(result.status()).isEqualTo(FileStatus.DONE);
    assertThat(result.counts().get(FakeWork.COLUMN)).hasValue(6);
    assertThat(result.attempts()).hasSize(2);
    assertThat(result.attempts().get(1).spans()).as("three slices and the merge").hasSize(4);
    assertThat(result.spans()).hasSize(result.attempts().get(0).spans().size() + 4);
  }

  @ParameterizedTest
  @FieldSource("PARALLEL")
  void aFileOfWhichASliceTimesOutIsTriedAgainAsAWhole(Function<RunClock, Engine> engines) {
    AtomicInteger waits = new AtomicInteger();
    PreparedPipeline work =
        SlicedWork.of(
            file -> 3,
            file -> 1,
            (file, round, slice, observer) -> {
              if (slice == 1 && waits.getAndIncrement() == 0) {
                TimeUnit.MINUTES.sleep(1);
              }
              return 1 + slice;
            });
    FailurePolicy policy =
        FailurePolicy.GO_ON.withTimeout(Duration.ofSeconds(2)).withRetries(2, Duration.ofMillis(1));

    FileResult result = resultOfLargeFile(engines.apply(RunClock.SYSTEM), work, policy);

    assertThat(result.status()).isEqualTo(FileStatus.DONE);
    assertThat(result.counts().get(FakeWork.COLUMN)).hasValue(6);
    assertThat(result.earlier().getFirst().message()).isEqualTo("timed out after 2 s");
    assertThat(result.attempts().getLast().spans()).hasSize(4);
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void cancellingEndsTheWaitForAnotherAttempt(Function<RunClock, Engine> engines) {
    PreparedPipeline work =
        FakeWork.of((file, observer) -> fail(new IOException("the disk is gone")));

    RunReport report =
        run(
            engines,
            FakeClock.still(),
            work,
            1,
            2,
            TWICE_MORE,
            event -> {
              if (event instanceof RunEvent.Retrying) {
                control.cancel();
              }
            });

    assertThat(report.cancelled()).isTrue();
    FileResult result = report.results().getFirst();
    assertThat(result.status()).isEqualTo(FileStatus.FAILED);
    assertThat(result.message()).isEqualTo("the disk is gone; not tried again: cancelled");
    assertThat(result.attempts()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void stopsAfterSoManyFailures(Function<RunClock, Engine> engines) {
    PreparedPipeline work =
        FakeWork.of(
            (file, observer) ->
                FakeWork.indexOf(file) % 2 == 0 ? 1 : fail(new RefusedException("odd")));

    RunReport report =
        run(
            engines,
            FakeClock.still(),
            work,
            200,
            1,
            FailurePolicy.GO_ON.withStopAfter(3),
            RunListener.NONE);

    assertThat(report.stopped()).isEqualTo("stopped after 3 failures");
    assertThat(report.cancelled()).isTrue();
    assertThat(report.count(FileStatus.FAILED)).isEqualTo(3);
    assertThat(report.count(FileStatus.DONE)).isEqualTo(3);
    assertThat(report.results())
        .filteredOn(result -> !result.started())
        .hasSize(194)
        .allSatisfy(
            result -> assertThat(result.message()).isEqualTo("not run: stopped after 3 failures"));
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void whatWaitsWhenARunStopsIsNotTriedAgain(Function<RunClock, Engine> engines) {
    PreparedPipeline work =
        FakeWork.of(
            (file, observer) ->
                FakeWork.indexOf(file) % 2 == 0
                    ? fail(new IOException("gone"))
                    : fail(new RefusedException("odd")));

    RunReport report =
        run(engines, FakeClock.still(), work, 100, 3, TWICE_MORE.withStopAfter(2), events::add);

    assertThat(report.stopped()).isEqualTo("stopped after 2 failures");
    assertThat(report.results())
        .filteredOn(result -> result.started() && result.index() % 2 == 0)
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result.status()).isEqualTo(FileStatus.FAILED))
        .extracting(FileResult::message)
        .containsAnyOf("gone; not tried again: stopped after 2 failures");
    assertThat(report.results())
        .filteredOn(FileResult::started)
        .hasSameSizeAs(events.stream().filter(RunEvent.Finished.class::isInstance).toList());
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void stopsAtAShareOfFailuresButNotAtTheFirst(Function<RunClock, Engine> engines) {
    PreparedPipeline work =
        FakeWork.of(
            (file, observer) ->
                FakeWork.indexOf(file) % 4 == 0 ? fail(new RefusedException("no")) : 1);

    RunReport report =
        run(
            engines,
            FakeClock.still(),
            work,
            200,
            1,
            FailurePolicy.GO_ON.withStopAtPercent(20),
            RunListener.NONE);

    assertThat(report.stopped()).isEqualTo("stopped because 20 % failed");
    assertThat(report.results()).filteredOn(FileResult::started).hasSize(20);
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void aRunWhoseLastFileIsOneFailureTooManyIsComplete(Function<RunClock, Engine> engines) {
    PreparedPipeline work = FakeWork.of((file, observer) -> fail(new RefusedException("no")));

    RunReport report =
        run(
            engines,
            FakeClock.still(),
            work,
            2,
            1,
            FailurePolicy.GO_ON.withStopAfter(2),
            RunListener.NONE);

    assertThat(report.stopped()).isEmpty();
    assertThat(report.cancelled()).isFalse();
  }

  private RunReport run(
      Function<RunClock, Engine> engines,
      RunClock clock,
      PreparedPipeline work,
      int files,
      int workers,
      FailurePolicy policy,
      RunListener listener) {
    return engines
        .apply(clock)
        .run(new RunRequest(FakeWork.files(files), work, workers, policy), listener, control);
  }

  /** An expression that throws. */
  private static <T extends Throwable> long fail(T failure) throws T {
    throw failure;
  }

  /** Runs the work on one file that is cut into slices. */
  private FileResult resultOfLargeFile(Engine engine, PreparedPipeline work, FailurePolicy policy) {
    List<SourceFile> files = List.of(new SourceFile(Path.of("large"), 1 << 30));
    RunRequest request = new RunRequest(files, work, 2, policy);
    return engine.run(request, events::add, control).results().getFirst();
  }
}
