package org.parallelworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parallelworkbench.engine.RunEvent.Finished;
import org.parallelworkbench.engine.RunEvent.Working;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;

@Timeout(60)
class RunMonitorTest {

  private static final long AMPLE = Long.MAX_VALUE;

  @Test
  void countsWhatIsDoneAndWhatFailed() {
    RunMonitor monitor = monitor(5, 2);

    monitor.on(finished(Reports.done(0, 1, 1)));
    monitor.on(finished(Reports.done(3, 1, 1)));
    monitor.on(finished(Reports.failed(1, 1, "looks binary")));
    monitor.on(finished(Reports.cancelled(2)));

    assertThat(monitor.total()).isEqualTo(5);
    assertThat(monitor.done()).isEqualTo(2);
    assertThat(monitor.failed()).isEqualTo(1);
    assertThat(monitor.bytes()).isEqualTo(2 * FakeWork.FILE_SIZE);
    assertThat(monitor.fraction()).isEqualTo(3.0 / 5);
  }

  @Test
  void whatWasDoneBeforeTheRunWasResumedIsDoneButNotRead() {
    RunMonitor monitor = monitor(4, 1);

    monitor.carried(Reports.done(0, 1, 1));
    monitor.carried(Reports.done(2, 1, 1));
    monitor.on(finished(Reports.done(1, 1, 1)));

    assertThat(monitor.done()).isEqualTo(3);
    assertThat(monitor.fraction()).isEqualTo(3.0 / 4);
    assertThat(monitor.fractionOfRest()).isEqualTo(1.0 / 2);
    assertThat(monitor.bytes()).isEqualTo(FakeWork.FILE_SIZE);
    assertThat(drainAll(monitor)).extracting(RunEvent::index).containsExactly(0, 1, 2);
  }

  @Test
  void givesTheNewestEventOfEachChangedFileOnce() {
    RunMonitor monitor = monitor(3, 2);
    RunEvent finished = finished(Reports.done(0, 1, 1));
    monitor.on(working(0, 1, 0.1));
    monitor.on(working(2, 2, 0.3));
    monitor.on(finished);

    assertThat(drainAll(monitor)).containsExactly(finished, working(2, 2, 0.3));
    assertThat(drainAll(monitor)).isEmpty();

    monitor.on(working(2, 2, 0.4));

    assertThat(drainAll(monitor)).containsExactly(working(2, 2, 0.4));
  }

  @Test
  void withoutTimeLeftKeepsTheRestForLater() {
    int files = 1000;
    RunMonitor monitor = monitor(files, 1);
    for (int i = 0; i < files; i++) {
      monitor.on(working(i, 1, 0));
    }
    List<RunEvent> given = new ArrayList<>();

    boolean all = monitor.drain(0, given::add);

    assertThat(all).isFalse();
    assertThat(given).hasSizeBetween(1, files - 1);
    while (!all) {
      all = monitor.drain(0, given::add);
    }
    assertThat(given).extracting(RunEvent::index).hasSize(files).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void knowsWhatEachWorkerIsOn() {
    RunMonitor monitor = monitor(4, 2);
    assertThat(monitor.workers()).isEqualTo(2);
    assertThat(monitor.ofWorker(1)).isNull();

    monitor.on(working(0, 1, 0.5));
    monitor.on(working(1, 2, 0.5));
    monitor.on(working(1, 2, 0.75));

    assertThat(monitor.ofWorker(1)).isEqualTo(working(0, 1, 0.5));
    assertThat(monitor.ofWorker(2)).isEqualTo(working(1, 2, 0.75));
  }

  @Test
  void countsFilesInWorkByWhatTheyReport() {
    RunMonitor monitor = monitor(4, 2);
    assertThat(monitor.fraction()).isZero();
    assertThat(monitor.bytes()).isZero();

    monitor.on(finished(Reports.done(0, 1, 1)));
    monitor.on(working(1, 1, 0.5));
    monitor.on(working(2, 2, 0.25));

    assertThat(monitor.fraction()).isEqualTo((1 + 0.5 + 0.25) / 4, within(1e-12));
    assertThat(monitor.bytes()).isEqualTo(FakeWork.FILE_SIZE * 7 / 4);
  }

  @Test
  void countsNoBytesOfFilesThatAreNotOpenedOrOfUnknownSize() {
    SourceFile unknown = new SourceFile(Path.of("unknown.txt"), SourceFile.UNKNOWN_SIZE);
    RunMonitor unknownSize = new RunMonitor(new RunRequest(List.of(unknown), FakeWork.quick(), 1));
    RunMonitor notOpened =
        new RunMonitor(new RunRequest(FakeWork.files(1), FakeWork.simulated("A"), 1));

    unknownSize.on(working(0, 1, 0.5));
    notOpened.on(working(0, 1, 0.5));

    assertThat(unknownSize.bytes()).isZero();
    assertThat(notOpened.bytes()).isZero();
    assertThat(notOpened.fraction()).isEqualTo(0.5);
  }

  @Test
  void aRunWithoutFilesIsAtItsEnd() {
    RunMonitor monitor = monitor(0, 1);

    assertThat(monitor.fraction()).isEqualTo(1);
    assertThat(drainAll(monitor)).isEmpty();
  }

  @Test
  void whatComesInWhileAnEventIsBeingGivenIsGivenNext() {
    RunMonitor monitor = monitor(1, 1);
    List<RunEvent> given = new ArrayList<>();
    monitor.on(working(0, 1, 0.1));

    monitor.drain(
        AMPLE,
        event -> {
          given.add(event);
          if (given.size() == 1) {
            monitor.on(working(0, 1, 0.2));
          }
        });

    assertThat(given).containsExactly(working(0, 1, 0.1), working(0, 1, 0.2));
  }

  /**
   * Each writer goes through files of its own, as workers do, and says the last word on each right
   * after the first, while the reader is likely to be at that file.
   */
  @Test
  void losesNothingWhileManyWriteAndOneReads() throws InterruptedException {
    int writers = 4;
    int filesEach = 20_000;
    int files = writers * filesEach;
    RunMonitor monitor = monitor(files, writers);
    CountDownLatch together = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int w = 1; w <= writers; w++) {
      int worker = w;
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    awaitQuietly(together);
                    for (int i = 0; i < filesEach; i++) {
                      int index = i * writers + worker - 1;
                      RunEvent first = working(index, worker, 0.5);
                      RunEvent last = finished(Reports.by(worker, Reports.done(index, 1, 1)));
                      monitor.on(first);
                      monitor.on(last);
                    }
                  }));
    }
    RunEvent[] newest = new RunEvent[files];
    together.countDown();
    while (threads.stream().anyMatch(Thread::isAlive)) {
      monitor.drain(AMPLE, event -> newest[event.index()] = event);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    monitor.drain(AMPLE, event -> newest[event.index()] = event);

    assertThat(newest).allMatch(Finished.class::isInstance);
    assertThat(monitor.done()).isEqualTo(files);
    assertThat(monitor.fraction()).isEqualTo(1);
    assertThat(monitor.bytes()).isEqualTo(files * FakeWork.FILE_SIZE);
  }

  private static RunMonitor monitor(int files, int workers) {
    return new RunMonitor(new RunRequest(FakeWork.files(files), FakeWork.quick(), workers));
  }

  private static Working working(int index, int worker, double fraction) {
    return new Working(index, worker, Stage.READ, fraction, 0);
  }

  private static Finished finished(FileResult result) {
    return new Finished(result, 0);
  }

  private static List<RunEvent> drainAll(RunMonitor monitor) {
    List<RunEvent> given = new ArrayList<>();
    assertThat(monitor.drain(AMPLE, given::add)).isTrue();
    return given;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void countsAFileOnceHoweverManyWorkersAreOnIt() {
    RunMonitor monitor = monitor(4, 3);

    monitor.on(working(0, 1, 0.25));
    monitor.on(working(0, 2, 0.5));
    monitor.on(new RunEvent.SliceEnded(0, 1, 0));

    assertThat(monitor.fraction()).isEqualTo(0.5 / 4, within(1e-12));
    assertThat(monitor.bytes()).isEqualTo(FakeWork.FILE_SIZE / 2);
    assertThat(monitor.ofWorker(1)).isInstanceOf(RunEvent.SliceEnded.class);
    assertThat(drainAll(monitor)).containsExactly(working(0, 2, 0.5));
  }

  @Test
  void doesNotCountWhatAWorkerLastSaidOfAFinishedFile() {
    RunMonitor monitor = monitor(4, 2);

    monitor.on(working(0, 1, 0.5));
    monitor.on(working(0, 2, 0.75));
    monitor.on(finished(Reports.by(1, Reports.done(0, 1, 1))));

    assertThat(monitor.fraction()).isEqualTo(0.25, within(1e-12));
    assertThat(monitor.bytes()).isEqualTo(FakeWork.FILE_SIZE);
  }

  @Test
  void knowsMoreWorkersThanItBeganWithAndThoseThatAreStillAtWork() {
    RunMonitor monitor = monitor(9, 2);

    monitor.resized(5, 1_000);
    monitor.on(working(3, 5, 0.5));
    assertThat(monitor.workers()).isEqualTo(5);
    assertThat(monitor.ofWorker(5)).isEqualTo(working(3, 5, 0.5));

    monitor.resized(1, 1_000);
    assertThat(monitor.workers()).isOne();
    assertThat(monitor.highestWorker()).as("one too many, but at work").isEqualTo(5);

    monitor.on(finished(Reports.by(5, Reports.done(3, 1, 1))));
    assertThat(monitor.highestWorker()).isOne();
  }
}
