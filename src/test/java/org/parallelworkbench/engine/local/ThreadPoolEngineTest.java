package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;

@Timeout(60)
class ThreadPoolEngineTest {

  private final Set<Thread> used = ConcurrentHashMap.newKeySet();

  /** A file gets past the barrier only while {@code workers} files are worked on at once. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 32})
  void usesExactlyAsManyThreadsAsItHasWorkers(int workers) throws InterruptedException {
    CyclicBarrier allAtWork = new CyclicBarrier(workers);
    PreparedPipeline meets =
        FakeWork.of(
            (file, observer) -> {
              used.add(Thread.currentThread());
              try {
                return allAtWork.await(30, TimeUnit.SECONDS);
              } catch (BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException("not all workers are at work", e);
              }
            });

    RunReport report = run(meets, 3 * workers, workers, new RunControl());

    assertThat(report.count(FileStatus.DONE)).isEqualTo(3 * workers);
    assertThat(used).hasSize(workers).doesNotContain(Thread.currentThread());
    assertThat(report.results().stream().map(FileResult::worker).distinct())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, workers).boxed().toList());
    assertNoneAlive();
  }

  @Test
  void leavesNoThreadBehindWhenThereAreFewerFilesThanWorkers() throws InterruptedException {
    RunReport report = run(remembersItsThread(), 2, 16, new RunControl());

    assertThat(report.count(FileStatus.DONE)).isEqualTo(2);
    assertNoneAlive();
  }

  @Test
  void leavesNoThreadBehindWhenCancelled() throws InterruptedException {
    RunControl control = new RunControl();
    PreparedPipeline cancels =
        FakeWork.of(
            (file, observer) -> {
              used.add(Thread.currentThread());
              control.cancel();
              Thread.sleep(Duration.ofDays(1));
              return 1;
            });

    RunReport report = run(cancels, 20, 4, control);

    assertThat(report.count(FileStatus.CANCELLED)).isEqualTo(20);
    assertNoneAlive();
  }

  @Test
  void oneWorkerTakesTheFilesInOrder() {
    List<String> taken = new CopyOnWriteArrayList<>();

    run(
        FakeWork.of(
            (file, observer) -> {
              taken.add(file.name());
              return 1;
            }),
        4,
        1,
        new RunControl());

    assertThat(taken).containsExactly("0.txt", "1.txt", "2.txt", "3.txt");
  }

  private PreparedPipeline remembersItsThread() {
    return FakeWork.of(
        (file, observer) -> {
          used.add(Thread.currentThread());
          return 1;
        });
  }

  private static RunReport run(PreparedPipeline work, int files, int workers, RunControl control) {
    return new ThreadPoolEngine()
        .run(new RunRequest(FakeWork.files(files), work, workers), RunListener.NONE, control);
  }

  /** A thread that has done its last work is given the moment it needs to end. */
  private void assertNoneAlive() throws InterruptedException {
    assertThat(used).isNotEmpty();
    for (Thread thread : used) {
      assertThat(thread.join(Duration.ofSeconds(30))).as("%s has ended", thread).isTrue();
    }
  }
}
