package org.parallelworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.parallelworkbench.engine.RunEvent.Finished;
import org.parallelworkbench.engine.RunEvent.Working;
import org.parallelworkbench.libraries.DocumentLibraries;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.TextEncoding;
import org.parallelworkbench.pipeline.text.CountTerms;
import org.parallelworkbench.pipeline.text.Documents;
import org.parallelworkbench.pipeline.text.FakeDocuments;
import org.parallelworkbench.pipeline.text.TextFiles;

/** What every engine promises of a run that nobody cancels. */
@Timeout(60)
class EngineContractTest {

  private static final int WORKERS = 4;

  @EveryEngine
  void resultsAreCompleteAndInFileOrderHoweverTheFilesFinish(Engine engine) {
    List<SourceFile> files = FakeWork.files(20);
    CountDownLatch others = new CountDownLatch(files.size() - 1);
    PreparedPipeline firstFileLast =
        FakeWork.of(
            (file, observer) -> {
              int index = FakeWork.indexOf(file);
              if (index > 0) {
                others.countDown();
              } else if (engine.parallel() && !others.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the others do not go on");
              }
              return index;
            });

    Instant before = Instant.now();
    RunReport report = run(engine, files, firstFileLast, RunListener.NONE);

    assertThat(report.results()).extracting(FileResult::file).containsExactlyElementsOf(files);
    for (int i = 0; i < files.size(); i++) {
      FileResult result = report.results().get(i);
      assertThat(result.index()).isEqualTo(i);
      assertThat(result.status()).isEqualTo(FileStatus.DONE);
      assertThat(result.counts()).isEqualTo(Counts.of(List.of(FakeWork.COLUMN), i));
      assertThat(result.bytes()).isEqualTo(FakeWork.FILE_SIZE);
      assertThat(result.message()).isEmpty();
      assertThat(result.worker()).isBetween(1, report.workers());
    }
    assertThat(report.cancelled()).isFalse();
    assertThat(report.engine()).isEqualTo(engine.id());
    assertThat(report.workers()).isEqualTo(engine.parallel() ? WORKERS : 1);
    assertThat(report.request().files()).isEqualTo(files);
    assertThat(report.startedAt()).isBetween(before, Instant.now());
  }

  @EveryEngine
  void workThatNeedsWhatIsNotSetUpEndsBeforeItBegins(Engine engine) throws Exception {
    Documents.readWith(FakeDocuments.missing());
    try {
      PreparedPipeline work =
          PreparedPipeline.of(
              new CountTerms(), Settings.DEFAULTS.with(TextFiles.DOCUMENTS, "true"));

      RunReport report = run(engine, FakeWork.files(9), work, RunListener.NONE);

      assertThat(report.stopped()).isEqualTo(FakeDocuments.OBSTACLE);
      assertThat(report.count(FileStatus.CANCELLED)).isEqualTo(9);
    } finally {
      Documents.readWith(new DocumentLibraries(null));
    }
  }

  @EveryEngine
  void timesOfAFileLieWithinTheRunAndItsStagesWithinTheFile(Engine engine) {
    RunReport report = run(engine, FakeWork.files(9), FakeWork.quick(), RunListener.NONE);

    for (FileResult result : report.results()) {
      StageTimes times = result.times();
      assertThat(times.start()).isNotNegative();
      assertThat(times.end()).isBetween(times.start(), report.makespanNanos());
      long stages = 0;
      for (Stage stage : Stage.values()) {
        assertThat(times.of(stage)).isNotNegative();
        stages += times.of(stage);
      }
      assertThat(stages).isLessThanOrEqualTo(times.elapsed());
    }
    assertThat(report.results()).anyMatch(r -> r.times().end() == report.makespanNanos());
  }

  @EveryEngine
  void aFileThatFailsDoesNotStopTheOthers(Engine engine) {
    Map<Integer, FakeWork.Body> failures =
        Map.of(
            0, (file, observer) -> fail(new IOException("the disk is gone")),
            2, (file, observer) -> fail(new RefusedException("looks binary")),
            3, (file, observer) -> fail(new IllegalArgumentException("no such term")),
            5, (file, observer) -> fail(new StackOverflowError()),
            6, (file, observer) -> fail(new OutOfMemoryError()),
            9, (file, observer) -> fail(new NoSuchFileException("9.txt")));

    RunReport report =
        run(
            engine,
            FakeWork.files(10),
            FakeWork.of(
                (file, observer) ->
                    failures
                        .getOrDefault(FakeWork.indexOf(file), (f, o) -> 1)
                        .count(file, observer)),
            RunListener.NONE);

    assertThat(report.count(FileStatus.FAILED)).isEqualTo(failures.size());
    assertThat(report.count(FileStatus.DONE)).isEqualTo(10 - failures.size());
    assertThat(report.cancelled()).isFalse();
    assertThat(report.results())
        .filteredOn(result -> result.status() == FileStatus.FAILED)
        .allSatisfy(result -> assertThat(result.counts()).isEqualTo(Counts.NONE))
        .allSatisfy(result -> assertThat(result.bytes()).isZero())
        .extracting(FileResult::message)
        .containsExactly(
            "the disk is gone",
            "looks binary",
            "the pipeline failed: IllegalArgumentException: no such term",
            "too deeply nested for this pipeline",
            "not enough memory for this file",
            "not found: it was moved, renamed or deleted");
  }

  @EveryEngine
  void aFaultOfTheProgramIsNotHidden(Engine engine) {
    AssertionError fault = new AssertionError("must not happen");
    PreparedPipeline faulty =
        FakeWork.of(
            (file, observer) -> {
              throw fault;
            });

    Throwable thrown =
        catchThrowable(() -> run(engine, FakeWork.files(10), faulty, RunListener.NONE));

    assertThat(rootOf(thrown)).isSameAs(fault);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @EveryEngine
  void theEventsOfAFileComeInOrder(Engine engine) {
    Map<Integer, Queue<RunEvent>> events = new ConcurrentHashMap<>();
    RunReport report =
        run(
            engine,
            FakeWork.files(50),
            FakeWork.of(
                (file, observer) -> {
                  for (Stage stage : Stage.values()) {
                    observer.enter(stage);
                    observer.progress((1.0 + stage.ordinal()) / Stage.values().length);
                  }
                  if (FakeWork.indexOf(file) % 7 == 3) {
                    throw new RefusedException("every seventh");
                  }
                  return 1;
                }),
            event ->
                events
                    .computeIfAbsent(event.index(), index -> new ConcurrentLinkedQueue<>())
                    .add(event));

    assertThat(events).hasSize(50);
    for (FileResult result : report.results()) {
      List<RunEvent> ofFile = List.copyOf(events.get(result.index()));
      List<RunEvent> before = ofFile.subList(0, ofFile.size() - 1);

      assertThat(ofFile.getLast()).isInstanceOf(Finished.class);
      assertThat(((Finished) ofFile.getLast()).result()).isEqualTo(result);
      assertThat(before).isNotEmpty().allMatch(Working.class::isInstance);
      assertThat(before.stream().map(event -> ((Working) event).stage()).distinct())
          .containsExactlyElementsOf(EnumSet.allOf(Stage.class));
      assertThat(before.stream().map(event -> ((Working) event).fraction())).isSorted();
      assertThat(ofFile).extracting(RunEvent::worker).containsOnly(result.worker());
      assertThat(ofFile.stream().map(RunEvent::nanoTime)).isSorted();
    }
  }

  @EveryEngine
  void noFilesGiveAnEmptyReport(Engine engine) {
    RunReport report =
        run(
            engine,
            List.of(),
            FakeWork.quick(),
            event -> {
              throw new AssertionError("nothing happens");
            });

    assertThat(report.results()).isEmpty();
    assertThat(report.makespanNanos()).isZero();
    assertThat(report.cancelled()).isFalse();
  }

  @EveryEngine
  void theEncodingAndWhatDidNotDecodeArePartOfTheResult(Engine engine) {
    TextEncoding broken = new TextEncoding("UTF-8", TextEncoding.Decision.FORCED, 100, 2, 17);

    RunReport report = run(engine, FakeWork.files(1), FakeWork.decoded(broken), RunListener.NONE);

    assertThat(report.results().getFirst().encoding()).isEqualTo(broken);
    assertThat(report.results().getFirst().message()).isEqualTo(broken.warning()).isNotEmpty();
  }

  @EveryEngine
  void hasAnIdANameAndADescription(Engine engine) {
    assertThat(engine.id()).matches("[a-z][a-z-]*");
    assertThat(engine.name()).isNotBlank();
    assertThat(engine.description()).endsWith(".");
    assertThat(Engines.byId(engine.id())).get().hasSameClassAs(engine);
  }

  private static RunReport run(
      Engine engine, List<SourceFile> files, PreparedPipeline work, RunListener listener) {
    return engine.run(new RunRequest(files, work, WORKERS), listener, new RunControl());
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** An expression that throws. */
  private static <T extends Throwable> long fail(T failure) throws T {
    throw failure;
  }
}
