package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;

/** The engines that have one worker. */
class SingleThreadEnginesTest {

  static List<Engine> engines() {
    return List.of(new SequentialEngine(), new LazyEngine());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void workOnOneThreadAndInOrder(Engine engine) {
    Set<Thread> used = ConcurrentHashMap.newKeySet();
    List<String> taken = new CopyOnWriteArrayList<>();
    PreparedPipeline remembers =
        FakeWork.of(
            (file, observer) -> {
              used.add(Thread.currentThread());
              taken.add(file.name());
              return 1;
            });

    RunReport report =
        engine.run(
            new RunRequest(FakeWork.files(4), remembers, 8), RunListener.NONE, new RunControl());

    assertThat(used).hasSize(1);
    assertThat(taken).containsExactly("0.txt", "1.txt", "2.txt", "3.txt");
    assertThat(report.workers()).isEqualTo(1);
    assertThat(report.results()).extracting(FileResult::worker).containsOnly(1);
  }
}
