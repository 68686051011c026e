package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** The engines whose one worker is the caller. */
class SingleThreadEnginesTest {

  static List<Engine> engines() {
    return List.of(new SequentialEngine(), new LazyEngine());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void workOnTheCallingThreadOnlyAndInOrder(Engine engine) {
    Set<Thread> used = new HashSet<>();
    List<String> taken = new ArrayList<>();
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

    assertThat(used).containsExactly(Thread.currentThread());
    assertThat(taken).containsExactly("0.txt", "1.txt", "2.txt", "3.txt");
    assertThat(report.workers()).isEqualTo(1);
    assertThat(report.results()).extracting(FileResult::worker).containsOnly(1);
  }
}
