package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;

/** What the engines with several workers have in common, however they hand out files. */
@Timeout(60)
class ParallelEnginesTest {

  private static final List<Integer> WORKER_COUNTS = List.of(1, 2, 3, 7, 32);

  static final List<Named<Engine>> ENGINES =
      Stream.of(new ThreadPoolEngine(), new VirtualThreadsEngine(), new ForkJoinEngine())
          .map(engine -> Named.<Engine>of(engine.id(), engine))
          .toList();

  static Stream<Arguments> enginesAndWorkers() {
    return ENGINES.stream()
        .flatMap(engine -> WORKER_COUNTS.stream().map(workers -> Arguments.of(engine, workers)));
  }

  /**
   * A file gets past the barrier only while as many files are worked on as there are workers. The
   * barrier waits on a lock's condition, for which a fork/join pool would add threads if it might.
   */
  @ParameterizedTest(name = "{0} × {1}")
  @MethodSource("enginesAndWorkers")
  void asManyFilesAsWorkersAreWorkedOnAtOnceAndNeverMore(Engine engine, int workers) {
    CyclicBarrier allAtWork = new CyclicBarrier(workers);
    AtomicInteger inFlight = new AtomicInteger();
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    PreparedPipeline meets =
        FakeWork.of(
            (file, observer) -> {
              seen.add(inFlight.incrementAndGet());
              try {
                return allAtWork.await();
              } catch (BrokenBarrierException e) {
                throw new IllegalStateException("a worker has gone", e);
              } finally {
                inFlight.decrementAndGet();
              }
            });

    RunReport report = run(engine, meets, 5 * workers, workers, new RunControl());

    assertThat(report.count(FileStatus.DONE)).isEqualTo(5L * workers);
    assertThat(seen).allMatch(atOnce -> atOnce <= workers).contains(workers);
    assertThat(report.results().stream().map(FileResult::worker).distinct())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, workers).boxed().toList());
  }

  /** Two threads with one number, or one thread with two, would show in the report as overlap. */
  @ParameterizedTest(name = "{0} × {1}")
  @MethodSource("enginesAndWorkers")
  void aWorkerIsOneThreadForTheWholeRun(Engine engine, int workers) {
    Map<String, Thread> threadOfFile = new ConcurrentHashMap<>();
    PreparedPipeline remembers =
        FakeWork.of(
            (file, observer) -> {
              threadOfFile.put(file.name(), Thread.currentThread());
              Thread.yield();
              return 1;
            });

    RunReport report = run(engine, remembers, 500, workers, new RunControl());

    Map<Integer, Thread> threadOfWorker = new ConcurrentHashMap<>();
    for (FileResult result : report.results()) {
      Thread thread = threadOfFile.get(result.file().name());
      assertThat(result.worker()).isBetween(1, workers);
      assertThat(threadOfWorker.computeIfAbsent(result.worker(), first -> thread)).isSameAs(thread);
    }
    assertThat(threadOfWorker.values()).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0} × {1}")
  @MethodSource("enginesAndWorkers")
  void givesTheSequentialAnswersOverGeneratedCorpora(Engine engine, int workers) {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      int[] answers = random.ints(random.nextInt(200), -1, 1000).toArray();
      PreparedPipeline answersOrFails =
          FakeWork.of(
              (file, observer) -> {
                int answer = answers[FakeWork.indexOf(file)];
                if (answer < 0) {
                  throw new IllegalArgumentException("no answer");
                }
                return answer;
              });

      RunReport expected =
          run(new SequentialEngine(), answersOrFails, answers.length, 1, new RunControl());
      RunReport actual = run(engine, answersOrFails, answers.length, workers, new RunControl());

      assertThat(statuses(actual)).isEqualTo(statuses(expected));
      assertThat(counts(actual)).isEqualTo(counts(expected));
      assertThat(actual.cancelled()).isFalse();
    }
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void everyEventNamesAWorkerThatThereIs(Engine engine) {
    List<RunEvent> events = new CopyOnWriteArrayList<>();
    RunRequest request = new RunRequest(FakeWork.files(50), FakeWork.quick(), 3);

    engine.run(request, events::add, new RunControl());

    assertThat(events).hasSizeGreaterThanOrEqualTo(50);
    assertThat(events).allSatisfy(event -> assertThat(event.worker()).isBetween(1, 3));
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void oneWorkerTakesTheFilesInOrder(Engine engine) {
    List<String> taken = new CopyOnWriteArrayList<>();
    PreparedPipeline remembers =
        FakeWork.of(
            (file, observer) -> {
              taken.add(file.name());
              return 1;
            });

    run(engine, remembers, 9, 1, new RunControl());

    assertThat(taken).containsExactlyElementsOf(names(9));
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void cancellingInterruptsWhatIsInFlightAndStartsNothingElse(Engine engine) throws Exception {
    int workers = 4;
    RunControl control = new RunControl();
    CountDownLatch allAtWork = new CountDownLatch(workers);
    AtomicInteger started = new AtomicInteger();
    PreparedPipeline blocks =
        FakeWork.of(
            (file, observer) -> {
              started.incrementAndGet();
              allAtWork.countDown();
              new CountDownLatch(1).await();
              return 1;
            });
    Thread canceller =
        Thread.startVirtualThread(
            () -> {
              try {
                allAtWork.await();
                control.cancel();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });

    RunReport report = run(engine, blocks, 100, workers, control);
    canceller.join();

    assertThat(report.cancelled()).isTrue();
    assertThat(started).hasValue(workers);
    assertThat(report.count(FileStatus.CANCELLED)).isEqualTo(100);
    assertThat(report.results().stream().filter(result -> result.worker() > 0)).hasSize(workers);
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void aCancelledRunNeverStarts(Engine engine) {
    RunControl control = new RunControl();
    control.cancel();

    RunReport report = run(engine, FakeWork.quick(), 20, 4, control);

    assertThat(report.results())
        .allSatisfy(
            result ->
                assertThat(result).isEqualTo(FileResult.notStarted(result.index(), result.file())));
  }

  @ParameterizedTest
  @FieldSource("ENGINES")
  void aFaultComesOutOnceTheOthersHaveFinished(Engine engine) {
    AtomicInteger evaluated = new AtomicInteger();
    PreparedPipeline breaksOnce =
        FakeWork.of(
            (file, observer) -> {
              if (FakeWork.indexOf(file) == 0) {
                throw new AssertionError("must not happen");
              }
              return evaluated.incrementAndGet();
            });

    assertThatThrownBy(() -> run(engine, breaksOnce, 40, 2, new RunControl()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a worker stopped")
        .hasRootCauseMessage("must not happen");
    assertThat(evaluated).hasValue(39);
  }

  @Test
  void virtualThreadsAreVirtual() {
    Set<Boolean> virtual = ConcurrentHashMap.newKeySet();
    PreparedPipeline looks =
        FakeWork.of(
            (file, observer) -> {
              virtual.add(Thread.currentThread().isVirtual());
              return 1;
            });

    run(new VirtualThreadsEngine(), looks, 10, 3, new RunControl());

    assertThat(virtual).containsExactly(true);
  }

  private static RunReport run(
      Engine engine, PreparedPipeline work, int files, int workers, RunControl control) {
    return engine.run(
        new RunRequest(FakeWork.files(files), work, workers), RunListener.NONE, control);
  }

  private static List<String> names(int files) {
    return FakeWork.files(files).stream().map(file -> file.name()).toList();
  }

  private static List<FileStatus> statuses(RunReport report) {
    return report.results().stream().map(FileResult::status).toList();
  }

  private static List<Counts> counts(RunReport report) {
    return report.results().stream().map(FileResult::counts).toList();
  }
}
