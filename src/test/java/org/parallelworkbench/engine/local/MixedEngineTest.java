package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.WorkerSite;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.RemoteFile;
import org.parallelworkbench.pipeline.FakeWork;

@Timeout(60)
class MixedEngineTest implements RunListener {

  private static final int PROCESSORS = 4;

  private static final FakeCluster.Fate FINE =
      (batch, listener) -> {
        batch.files().forEach(file -> listener.finished(FakeCluster.done(file)));
        listener.ended();
      };

  private final RunControl control = new RunControl();
  private final List<Integer> finished = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final Set<Integer> doneHere = ConcurrentHashMap.newKeySet();

  @Override
  public synchronized void on(RunEvent event) {
    if (event instanceof RunEvent.Finished) {
      finished.add(event.index());
    }
  }

  @Override
  public synchronized void noticed(String notice) {
    notices.add(notice);
  }

  private RunReport run(FakeCluster cluster, int files, int workers, FakeWork.Body before) {
    FakeWork.Body body =
        (file, observer) -> {
          before.count(file, observer);
          int index = FakeWork.indexOf(file);
          doneHere.add(index);
          return index;
        };
    return cluster
        .mixed(PROCESSORS)
        .run(new RunRequest(FakeWork.files(files), FakeWork.of(body), workers), this, control);
  }

  private RunReport run(FakeCluster cluster, int files, int workers) {
    return run(cluster, files, workers, (file, observer) -> 0);
  }

  /** Waits for something that is bound to happen. */
  private static long await(CountDownLatch latch) throws InterruptedException {
    return latch.await(50, TimeUnit.SECONDS) ? 1 : 0;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      await(latch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void assertEveryFileDoneOnce(RunReport report) {
    assertThat(report.results())
        .allSatisfy(
            result ->
                assertThat(result)
                    .returns(FileStatus.DONE, FileResult::status)
                    .matches(it -> it.counts().get(FakeWork.COLUMN).orElseThrow() == it.index()));
    assertThat(finished).doesNotHaveDuplicates().hasSize(report.results().size());
  }

  private static WorkerSite site(FileResult result) {
    return new FakeCluster(FINE).mixed(PROCESSORS).site(result.worker()).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"1, HERE", "2, CLUSTER", "3, HERE", "4, CLUSTER", "5, CLUSTER", "6, CLUSTER"})
  void workersAreHereAndThereInTurnsAsLongAsThereAreProcessors(int worker, WorkerSite site) {
    assertThat(new FakeCluster(FINE).mixed(2).site(worker)).hasValue(site);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 20})
  void everyFileIsFinishedOnce(int workers) {
    assertEveryFileDoneOnce(run(new FakeCluster(FINE), 3000, workers));
    assertThat(notices).isEmpty();
  }

  @Test
  void filesAreDoneWhereTheirWorkersAre() {
    CountDownLatch here = new CountDownLatch(1);
    CountDownLatch there = new CountDownLatch(1);
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) -> {
              there.countDown();
              awaitQuietly(here);
              FINE.of(batch, listener);
            });

    RunReport report =
        run(
            cluster,
            200,
            2,
            (file, observer) -> {
              here.countDown();
              return await(there);
            });

    assertEveryFileDoneOnce(report);
    assertThat(report.results())
        .allMatch(result -> doneHere.contains(result.index()) == (site(result) == WorkerSite.HERE))
        .extracting(MixedEngineTest::site)
        .contains(WorkerSite.HERE, WorkerSite.CLUSTER);
  }

  @Test
  void whoeverIsFasterTakesMore() {
    CountDownLatch oneTaken = new CountDownLatch(1);
    CountDownLatch othersDone = new CountDownLatch(99);
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) -> {
              awaitQuietly(oneTaken);
              FINE.of(batch, listener);
              batch.files().forEach(file -> othersDone.countDown());
            });

    RunReport report =
        run(
            cluster,
            100,
            2,
            (file, observer) -> {
              oneTaken.countDown();
              return await(othersDone);
            });

    assertEveryFileDoneOnce(report);
    assertThat(doneHere).hasSize(1);
  }

  @Test
  void whenTheClusterIsLostThisComputerDoesWhatIsLeft() {
    CountDownLatch lost = new CountDownLatch(1);
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) -> {
              if (batch.files().size() > 1) {
                lost.countDown();
                listener.failed(new ClusterException("all workers were lost"));
              } else {
                FINE.of(batch, listener);
              }
            });

    RunReport report = run(cluster, 2000, 4, (file, observer) -> await(lost));

    assertEveryFileDoneOnce(report);
    assertThat(report.stopped()).isEmpty();
    assertThat(report.comparable()).isFalse();
    assertThat(notices)
        .containsExactly(
            "The cluster was lost (all workers were lost); this computer does what is left.");
    // What was only waiting for its turn on the cluster has not been tried.
    assertThat(report.results())
        .filteredOn(result -> !result.earlier().isEmpty())
        .hasSizeBetween(1, 2)
        .allMatch(
            result ->
                result
                    .earlier()
                    .getFirst()
                    .message()
                    .equals("the cluster was lost: all workers were lost"));
  }

  @Test
  void aFileThatKillsWorkersIsNeverTriedHere() {
    CountDownLatch killed = new CountDownLatch(1);
    Set<Integer> deadly = ConcurrentHashMap.newKeySet();
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) -> {
              int first = batch.files().getFirst().index();
              if (deadly.isEmpty()) {
                deadly.add(first);
              }
              if (deadly.contains(first)) {
                listener.lost();
                killed.countDown();
              } else {
                FINE.of(batch, listener);
              }
            });

    RunReport report = run(cluster, 300, 3, (file, observer) -> await(killed));

    assertThat(report.count(FileStatus.DONE)).isEqualTo(299);
    assertThat(report.results())
        .filteredOn(result -> result.status() == FileStatus.FAILED)
        .singleElement()
        .matches(result -> deadly.contains(result.index()))
        .returns("the worker process died (attempt 3 of 3)", FileResult::message);
    assertThat(doneHere).doesNotContainAnyElementsOf(deadly);
  }

  @Test
  void norWhenTheClusterIsLost() {
    CountDownLatch lost = new CountDownLatch(1);
    Set<Integer> met = ConcurrentHashMap.newKeySet();
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) -> {
              RemoteFile first = batch.files().getFirst();
              if (met.add(first.index())) {
                listener.lost();
              } else {
                lost.countDown();
                listener.failed(new ClusterException("no worker came back"));
              }
            });

    RunReport report = run(cluster, 100, 2, (file, observer) -> await(lost));

    assertThat(met).isNotEmpty();
    assertThat(report.results())
        .filteredOn(result -> result.status() == FileStatus.FAILED)
        .allMatch(result -> met.contains(result.index()))
        .hasSameSizeAs(met)
        .allMatch(
            result ->
                result
                    .message()
                    .startsWith("the worker process died, and then the cluster was lost"));
    assertThat(doneHere).hasSize(100 - met.size()).doesNotContainAnyElementsOf(met);
  }

  @ParameterizedTest
  @CsvSource({"1, 6", "6, 1", "2, 5"})
  void workersComeAndGoDuringTheRun(int before, int after) {
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) -> {
              control.resize(after);
              FINE.of(batch, listener);
            });

    RunReport report =
        run(
            cluster,
            3000,
            before,
            (file, observer) -> {
              if (FakeWork.indexOf(file) == 10) {
                control.resize(after);
              }
              return 0;
            });

    assertEveryFileDoneOnce(report);
    assertThat(report.staffing().atEnd()).isEqualTo(after);
  }

  @Test
  void cancellingEndsBothKindsOfWorkers() {
    CountDownLatch here = new CountDownLatch(1);
    CountDownLatch forEver = new CountDownLatch(1);
    FakeCluster cluster =
        new FakeCluster(
            (batch, listener) -> {
              awaitQuietly(here);
              control.cancel();
            });

    RunReport report =
        run(
            cluster,
            100,
            2,
            (file, observer) -> {
              here.countDown();
              return await(forEver);
            });

    assertThat(report.cancelled()).isTrue();
    assertThat(report.count(FileStatus.CANCELLED)).isEqualTo(100);
    assertThat(cluster.recalled()).isEqualTo(1);
  }

  @Test
  void withoutSparkItSaysWhatToDo() {
    assertThat(new MixedEngine().obstacle()).get().asString().contains("run.sh");
  }
}
