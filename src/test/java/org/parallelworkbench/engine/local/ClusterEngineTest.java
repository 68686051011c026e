package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.cluster.ClusterAccess;
import org.parallelworkbench.engine.cluster.ClusterConnection;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.RemoteFile;
import org.parallelworkbench.engine.cluster.RemoteProgress;
import org.parallelworkbench.engine.cluster.RemoteResult;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.text.CountTerms;
import org.parallelworkbench.pipeline.text.TextFiles;

@Timeout(60)
class ClusterEngineTest {

  private final RunControl control = new RunControl();
  private final List<RunEvent.Finished> finished = new ArrayList<>();

  private final Map<Integer, RunEvent.Working> told = new ConcurrentHashMap<>();

  private RunReport run(FakeCluster cluster, int files, int workers) {
    return cluster.engine().run(request(files, workers), this::note, control);
  }

  private static RunRequest request(int files, int workers) {
    return new RunRequest(FakeWork.files(files), FakeWork.quick(), workers);
  }

  private synchronized void note(RunEvent event) {
    if (event instanceof RunEvent.Finished end) {
      finished.add(end);
    }
  }

  private static final FakeCluster.Fate FINE =
      (batch, listener) -> {
        batch.files().forEach(file -> listener.finished(FakeCluster.done(file)));
        listener.ended();
      };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void everyFileIsFinishedOnce(int workers) {
    FakeCluster cluster = new FakeCluster(FINE);

    RunReport report = run(cluster, 3000, workers);

    assertThat(report.results()).allMatch(result -> result.status() == FileStatus.DONE);
    assertThat(report.results())
        .allMatch(result -> result.counts().get(FakeWork.COLUMN).orElseThrow() == result.index());
    assertThat(finished).extracting(RunEvent::index).doesNotHaveDuplicates().hasSize(3000);
    assertThat(report.results()).allMatch(result -> result.worker() <= workers);
  }

  @Test
  void coresAreKnownOnceItIsConnected() {
    ClusterAccess access = new FakeCluster(FINE).access();
    Engine cluster = new ClusterEngine(access, RunClock.SYSTEM);
    Engine mixed = new MixedEngine(access, RunClock.SYSTEM, 3);
    assertThat(cluster.cores()).isEmpty();
    assertThat(mixed.cores()).isEmpty();

    cluster.run(request(3, 2), RunListener.NONE, control);
    assertThat(cluster.cores()).hasValue(2);
    assertThat(mixed.cores()).hasValue(5);
  }

  @Test
  void workThatNeedsWhatOnlyThisComputerHasIsRefused() throws Exception {
    PreparedPipeline work =
        PreparedPipeline.of(new CountTerms(), Settings.DEFAULTS.with(TextFiles.DOCUMENTS, "true"));

    RunReport report =
        new FakeCluster(FINE)
            .engine()
            .run(new RunRequest(FakeWork.files(3), work, 2), this::note, control);

    assertThat(report.stopped())
        .isEqualTo(
            "the workers of a cluster do not have what “Read documents” needs; switch it off, or"
                + " choose another engine");
    assertThat(report.count(FileStatus.CANCELLED)).isEqualTo(3);
  }

  @Test
  void quickFilesTravelTogetherAndTheFirstAlone() {
    FakeCluster cluster = new FakeCluster(FINE);

    run(cluster, 3000, 1);

    assertThat(cluster.batches.getFirst().files()).hasSize(1);
    assertThat(cluster.batches).hasSizeLessThan(60);
  }

  @Test
  void resultsThatComeTwiceCountOnce() {
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) -> {
              FINE.of(batch, listener);
              FINE.of(batch, listener);
            });

    RunReport report = run(cluster, 100, 3);

    assertThat(report.count(FileStatus.DONE)).isEqualTo(100);
    assertThat(finished).hasSize(100);
  }

  @Test
  void aFailureOfAFileIsItsResult() {
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) -> {
              for (RemoteFile file : batch.files()) {
                RemoteResult done = FakeCluster.done(file);
                listener.finished(
                    file.index() == 4
                        ? new RemoteResult(4, null, "looks binary", false, done.times())
                        : done);
              }
              listener.ended();
            });

    RunReport report = run(cluster, 10, 2);

    assertThat(report.count(FileStatus.DONE)).isEqualTo(9);
    assertThat(report.results().get(4))
        .returns(FileStatus.FAILED, FileResult::status)
        .returns("looks binary", FileResult::message);
  }

  /** Whoever has a worker die under it is tried again, alone; the others do not suffer. */
  @Test
  void onlyTheFileThatKillsItsWorkersFails() {
    FakeCluster cluster = new FakeCluster(poisonedBy(77));

    RunReport report = run(cluster, 300, 2);

    assertThat(report.count(FileStatus.DONE)).isEqualTo(299);
    FileResult poison = report.results().get(77);
    assertThat(poison.status()).isEqualTo(FileStatus.FAILED);
    assertThat(poison.message()).isEqualTo("the worker process died (attempt 3 of 3)");
    assertThat(poison.attempts()).hasSize(3);
  }

  private static FakeCluster.Fate poisonedBy(int index) {
    return (batch, listener) -> {
      for (RemoteFile file : batch.files()) {
        if (file.index() == index) {
          listener.lost();
          return;
        }
        listener.finished(FakeCluster.done(file));
      }
      listener.ended();
    };
  }

  @Test
  void aFileOfALostWorkerIsDoneByAnother() {
    Set<Integer> met = ConcurrentHashMap.newKeySet();
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) -> {
              if (batch.files().getFirst().index() % 10 == 0
                  && met.add(batch.files().getFirst().index())) {
                listener.lost();
              } else {
                FINE.of(batch, listener);
              }
            });

    RunReport report = run(cluster, 50, 2);

    assertThat(report.count(FileStatus.DONE)).isEqualTo(50);
    assertThat(met).isNotEmpty();
    assertThat(report.results().stream().filter(result -> !result.earlier().isEmpty()))
        .extracting(FileResult::index)
        .containsExactlyInAnyOrderElementsOf(new HashSet<>(met));
  }

  @Test
  void aClusterThatIsLostEndsTheRunWithTheReason() {
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) -> {
              if (batch.files().getFirst().index() >= 20) {
                listener.failed(new ClusterException("all workers were lost"));
              } else {
                FINE.of(batch, listener);
              }
            });

    RunReport report = run(cluster, 2000, 1);

    assertThat(report.stopped()).isEqualTo("all workers were lost");
    assertThat(report.count(FileStatus.DONE)).isGreaterThan(0);
    assertThat(report.results())
        .filteredOn(result -> result.status() == FileStatus.CANCELLED)
        .isNotEmpty()
        .allMatch(result -> result.message().contains("all workers were lost"));
  }

  @Test
  void whoeverCannotConnectSaysWhy() {
    RunReport report =
        new ClusterEngine(new ClusterAccess(null), RunClock.SYSTEM)
            .run(request(3, 2), RunListener.NONE, control);

    assertThat(report.stopped()).contains("no cluster is chosen");
    assertThat(report.results()).allMatch(result -> result.status() == FileStatus.CANCELLED);
  }

  @Test
  void cancellingRecallsWhatIsUnderWay() throws InterruptedException {
    CountDownLatch underWay = new CountDownLatch(2);
    FakeCluster cluster = new FakeCluster((batch, listener) -> underWay.countDown());
    Thread canceller =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    if (underWay.await(30, TimeUnit.SECONDS)) {
                      control.cancel();
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });

    RunReport report = run(cluster, 100, 2);
    canceller.join();

    assertThat(report.cancelled()).isTrue();
    assertThat(report.count(FileStatus.CANCELLED)).isEqualTo(100);
    assertThat(cluster.recalled()).isEqualTo(2);
  }

  /** What workers were through with when the run was cancelled comes with their last words. */
  @Test
  void cancellingKeepsWhatWorkersAreThroughWith() {
    List<Integer> through = Collections.synchronizedList(new ArrayList<>());
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) -> {
              if (batch.files().size() == 1) {
                FINE.of(batch, listener);
              } else {
                control.cancel();
              }
            },
            (batch, listener) -> {
              for (RemoteFile file : batch.files().subList(0, batch.files().size() - 1)) {
                through.add(file.index());
                listener.finished(FakeCluster.done(file));
              }
              listener.ended();
            });

    RunReport report = run(cluster, 1000, 2);

    assertThat(report.cancelled()).isTrue();
    assertThat(through).hasSizeGreaterThan(1);
    assertThat(report.results())
        .filteredOn(result -> through.contains(result.index()))
        .allMatch(result -> result.status() == FileStatus.DONE);
    assertThat(finished).extracting(RunEvent::index).doesNotHaveDuplicates();
  }

  /** Each lane has one batch at a time, so that no more executors work than there are workers. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void noMoreBatchesAreUnderWayThanThereAreWorkers(int workers) {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) -> {
              most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
              Thread.ofPlatform()
                  .start(
                      () -> {
                        underWay.decrementAndGet();
                        FINE.of(batch, listener);
                      });
            });

    RunReport report = run(cluster, 500, workers);

    assertThat(report.count(FileStatus.DONE)).isEqualTo(500);
    assertThat(most.get()).isBetween(1, workers);
  }

  /** How far each file is comes through while it is worked on, under the number of its lane. */
  @Test
  void progressOfEveryFileIsTold() {
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) ->
                Thread.ofPlatform()
                    .start(
                        () -> {
                          for (RemoteFile file : batch.files()) {
                            awaitFollower(batch.lane(), file.index(), listener);
                            listener.finished(FakeCluster.done(file));
                          }
                          listener.ended();
                        }));

    RunReport report =
        cluster
            .engine()
            .run(
                request(40, 2),
                event -> {
                  if (event instanceof RunEvent.Working working) {
                    told.put(working.index(), working);
                  }
                },
                control);

    assertThat(told.keySet()).hasSize(40);
    assertThat(report.results())
        .allSatisfy(
            result ->
                assertThat(told.get(result.index()))
                    .returns(result.worker(), RunEvent::worker)
                    .returns(Stage.PROCESS, RunEvent.Working::stage));
  }

  /** Says that a file is being worked on until its lane, which waits for it, has passed it on. */
  private void awaitFollower(int lane, int index, ClusterConnection.Listener listener) {
    while (!told.containsKey(index)) {
      listener.working(new RemoteProgress(index, Stage.PROCESS, 0.5));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    assertThat(told.get(index).worker()).isEqualTo(lane);
  }

  @Test
  void aWorkerOneTooManyFinishesWhatItHasDrawn() {
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) -> {
              if (batch.files().getFirst().index() > 100) {
                control.resize(1);
              }
              FINE.of(batch, listener);
            });

    RunReport report = run(cluster, 3000, 4);

    assertThat(report.count(FileStatus.DONE)).isEqualTo(3000);
    assertThat(report.staffing().atEnd()).isEqualTo(1);
  }

  @Test
  void withoutSparkItSaysWhatToDo() {
    assertThat(new ClusterEngine().obstacle()).get().asString().contains("run.sh");
  }
}
