package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SlicedWork;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;

/** Files cut into slices, on all engines that take slices. */
@Timeout(60)
class SlicedRunsTest {

  static final List<Named<Engine>> ENGINES = ParallelEnginesTest.ENGINES;

  private static final long MIB = 1 << 20;
  private static final SourceFile FILE = new SourceFile(Path.of("large"), 10 * MIB);

  /** Files of random size, cut into random slices, some of which fail, by random workers. */
  @ParameterizedTest
  @FieldSource("ENGINES")
  void givesTheSequentialAnswersWhateverIsSliced(Engine engine) {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<SourceFile> files = new ArrayList<>();
      for (int i = 0; i < random.nextInt(40); i++) {
        files.add(new SourceFile(Path.of("f" + i), random.nextLong(3 * MIB)));
      }
      PreparedPipeline work =
          SlicedWork.of(
              file -> file.size() % 3 == 0 ? 2 + (int) (file.size() % 7) : 1,
              file -> 1 + (int) (file.size() % 2),
              (file, round, slice, observer) -> {
                observer.enter(Stage.PROCESS);
                observer.progress(0.5);
                if (file.size() % 11 == 0 && slice == 0) {
                  throw new RefusedException("every eleventh");
                }
                return file.size() + slice;
              });
      Map<Integer, Queue<RunEvent>> events = new ConcurrentHashMap<>();
      int workers = 1 + random.nextInt(5);

      RunReport expected = run(new SequentialEngine(), work, files, 1, RunListener.NONE);
      RunReport actual =
          run(
              engine,
              work,
              files,
              workers,
              event ->
                  events
                      .computeIfAbsent(event.index(), none -> new ConcurrentLinkedQueue<>())
                      .add(event));

      assertThat(actual.results())
          .extracting(FileResult::status)
          .containsExactlyElementsOf(expected.results().stream().map(FileResult::status).toList());
      assertThat(actual.results())
          .extracting(FileResult::counts)
          .containsExactlyElementsOf(expected.results().stream().map(FileResult::counts).toList());
      assertThat(actual.results())
          .extracting(FileResult::message)
          .containsExactlyElementsOf(expected.results().stream().map(FileResult::message).toList());
      for (FileResult result : actual.results()) {
        assertSpans(result, work, workers);
        assertEvents(result, events.get(result.index()));
      }
      assertThat(expected.results()).allMatch(result -> result.slices() == null);
    }
  }

  /** Every slice once in each round, and each round ended once. */
  private static void assertSpans(FileResult result, PreparedPipeline work, int workers) {
    int slices = work.slices(result.file());
    assertThat(result.spans()).allMatch(span -> span.worker() >= 1 && span.worker() <= workers);
    if (slices == 1) {
      assertThat(result.slices()).isNull();
      assertThat(result.spans())
          .containsExactly(new Span(result.worker(), Span.WHOLE, result.times()));
      return;
    }
    assertThat(result.slices().count()).isEqualTo(slices);
    if (result.status() == FileStatus.DONE) {
      int rounds = 1 + (int) (result.file().size() % 2);
      assertThat(result.spans()).hasSize(rounds * (slices + 1));
      assertThat(result.spans().stream().map(Span::slice).filter(slice -> slice == Span.MERGE))
          .hasSize(rounds);
      for (int slice = 0; slice < slices; slice++) {
        int number = slice;
        assertThat(result.spans().stream().filter(span -> span.slice() == number)).hasSize(rounds);
      }
      assertThat(result.spans().getLast().slice()).isEqualTo(Span.MERGE);
      assertThat(result.worker()).isEqualTo(result.spans().getLast().worker());
    }
    assertThat(result.times().start()).isEqualTo(result.spans().getFirst().times().start());
    assertThat(result.busyNanos())
        .isGreaterThanOrEqualTo(
            result.times().read() + result.times().preprocess() + result.times().process());
  }

  private static void assertEvents(FileResult result, Collection<RunEvent> events) {
    List<RunEvent> ofFile = List.copyOf(events);
    assertThat(ofFile.getLast())
        .isInstanceOfSatisfying(
            RunEvent.Finished.class, finished -> assertThat(finished.result()).isEqualTo(result));
    assertThat(ofFile).filteredOn(RunEvent.Finished.class::isInstance).hasSize(1);
    assertThat(ofFile.stream().map(RunEvent::nanoTime)).isSorted();
    assertThat(ofFile)
        .filteredOn(RunEvent.Working.class::isInstance)
        .allSatisfy(event -> assertThat(((RunEvent.Working) event).fraction()).isBetween(0.0, 1.0));
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void takesTheLargestFirstAndSmallOnesInTheirOrder(Engine engine) {
    List<SourceFile> files =
        List.of(
            new SourceFile(Path.of("small1"), 10),
            new SourceFile(Path.of("large"), 2 * MIB),
            new SourceFile(Path.of("small2"), MIB),
            new SourceFile(Path.of("cut"), 100),
            new SourceFile(Path.of("largest"), 3 * MIB),
            new SourceFile(Path.of("unknown"), SourceFile.UNKNOWN_SIZE),
            new SourceFile(Path.of("asLarge"), 2 * MIB));
    List<String> taken = new CopyOnWriteArrayList<>();
    PreparedPipeline work =
        SlicedWork.of(
            file -> file.name().equals("cut") ? 2 : 1,
            file -> 1,
            (file, round, slice, observer) -> {
              taken.add(file.name());
              return 1;
            });

    run(engine, work, files, 1, RunListener.NONE);

    assertThat(taken)
        .containsExactly(
            "largest", "large", "asLarge", "cut", "cut", "small1", "small2", "unknown");
  }

  /** In the second round, no slice gets on until all workers are on one: nobody may have left. */
  @ParameterizedTest
  @FieldSource("ENGINES")
  void everyWorkerTakesPartInTheNextRound(Engine engine) {
    int workers = 5;
    CyclicBarrier together = new CyclicBarrier(workers);
    PreparedPipeline work =
        SlicedWork.of(
            file -> workers,
            file -> 2,
            (file, round, slice, observer) -> round == 0 ? 1 : await(together));

    RunReport report = run(engine, work, List.of(FILE), workers, RunListener.NONE);

    assertThat(report.results().getFirst().status()).isEqualTo(FileStatus.DONE);
    assertThat(
            report.results().getFirst().spans().stream()
                .skip(workers + 1)
                .filter(span -> span.slice() >= 0)
                .map(Span::worker))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, workers).boxed().toList());
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void aSliceThatFailsFailsTheFileAndSparesTheOthers(Engine engine) {
    CountDownLatch secondAtWork = new CountDownLatch(1);
    CountDownLatch firstHasFailed = new CountDownLatch(1);
    List<Integer> taken = new CopyOnWriteArrayList<>();
    PreparedPipeline work =
        SlicedWork.of(
            file -> file.name().equals("large") ? 10 : 1,
            file -> 1,
            (file, round, slice, observer) -> {
              if (!file.name().equals("large")) {
                // The worker whose slice failed goes on with this one.
                firstHasFailed.countDown();
                return 7;
              }
              taken.add(slice);
              if (slice == 0) {
                secondAtWork.await();
                throw new IOException("slice 0");
              }
              secondAtWork.countDown();
              firstHasFailed.await();
              throw new IOException("too late");
            });

    RunReport report =
        run(engine, work, List.of(FILE, new SourceFile(Path.of("s"), 1)), 2, RunListener.NONE);

    assertThat(taken).containsExactlyInAnyOrder(0, 1);
    assertThat(report.results().getFirst())
        .returns(FileStatus.FAILED, FileResult::status)
        .returns("slice 0", FileResult::message)
        .returns(Counts.NONE, FileResult::counts);
    assertThat(report.results().getFirst().spans()).hasSize(2);
    assertThat(report.count(FileStatus.DONE)).isOne();
    assertThat(report.cancelled()).isFalse();
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void aMergeThatFailsFailsTheFile(Engine engine) {
    PreparedPipeline work =
        SlicedWork.of(
            file -> 3,
            file -> 1,
            new SlicedWork.Body() {
              @Override
              public long count(SourceFile file, int round, int slice, StageObserver observer) {
                return 1;
              }

              @Override
              public void finishing(SourceFile file, int round) throws IOException {
                throw new IOException("gone");
              }
            });

    RunReport report = run(engine, work, List.of(FILE), 2, RunListener.NONE);

    assertThat(report.results().getFirst())
        .returns(FileStatus.FAILED, FileResult::status)
        .returns("gone", FileResult::message);
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void aFaultInASliceKeepsNobodyWaiting(Engine engine) {
    PreparedPipeline work =
        SlicedWork.of(
            file -> 4,
            file -> 2,
            (file, round, slice, observer) -> {
              if (slice == 3) {
                throw new AssertionError("must not happen");
              }
              return 1;
            });

    assertThatThrownBy(() -> run(engine, work, List.of(FILE), 3, RunListener.NONE))
        .hasMessage("a worker stopped")
        .hasRootCauseMessage("must not happen");
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void cancellingInTheMiddleOfSlicesLeavesACancelledFile(Engine engine) {
    int workers = 3;
    CyclicBarrier allAtWork = new CyclicBarrier(workers);
    RunControl control = new RunControl();
    List<RunEvent> finished = new CopyOnWriteArrayList<>();
    PreparedPipeline work =
        SlicedWork.of(
            file -> 8,
            file -> 1,
            (file, round, slice, observer) -> {
              await(allAtWork);
              if (slice == 0) {
                control.cancel();
              } else {
                new CountDownLatch(1).await();
              }
              return 1;
            });

    RunReport report =
        engine.run(
            new RunRequest(List.of(FILE, FILE), work, workers),
            event -> {
              if (event instanceof RunEvent.Finished) {
                finished.add(event);
              }
            },
            control);

    assertThat(report.cancelled()).isTrue();
    assertThat(report.results().getFirst())
        .returns(FileStatus.CANCELLED, FileResult::status)
        .returns("cancelled", FileResult::message);
    assertThat(report.results().getFirst().spans()).hasSize(workers);
    assertThat(report.results().getLast()).isEqualTo(FileResult.notStarted(1, FILE));
    assertThat(finished).hasSize(1);
  }

  /** Nothing was interrupted, but no slice is taken any more: the file is half done for good. */
  @ParameterizedTest
  @FieldSource("ENGINES")
  void aFileWhoseSlicesAreLeftLyingIsCancelled(Engine engine) {
    RunControl control = new RunControl();
    PreparedPipeline work =
        SlicedWork.of(
            file -> 8,
            file -> 1,
            (file, round, slice, observer) -> {
              control.cancel();
              return 1;
            });

    RunReport report =
        engine.run(new RunRequest(List.of(FILE), work, 1), RunListener.NONE, control);

    assertThat(report.results().getFirst().status()).isEqualTo(FileStatus.CANCELLED);
    assertThat(report.results().getFirst().spans()).hasSize(1);
  }

  private static long await(CyclicBarrier barrier) throws InterruptedException {
    try {
      return barrier.await();
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException("a worker has gone", e);
    }
  }

  private static RunReport run(
      Engine engine,
      PreparedPipeline work,
      List<SourceFile> files,
      int workers,
      RunListener listener) {
    return engine.run(new RunRequest(files, work, workers), listener, new RunControl());
  }
}
