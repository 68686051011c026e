package org.parallelworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.SourceFile;

class RunRequestTest {

  private static final PreparedPipeline WORK = FakeWork.quick();

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void needsAWorker(int workers) {
    List<SourceFile> files = FakeWork.files(1);

    assertThatThrownBy(() -> new RunRequest(files, WORK, workers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at least one worker is needed, not " + workers);
  }

  @Test
  void keepsItsFilesWhateverBecomesOfTheList() {
    List<SourceFile> files = new ArrayList<>(FakeWork.files(3));
    RunRequest request = new RunRequest(files, WORK, 1);

    files.clear();

    assertThat(request.files()).isEqualTo(FakeWork.files(3));
  }

  @Test
  void canBeHadWithAnotherWorkerCount() {
    RunRequest request = new RunRequest(FakeWork.files(3), WORK, 1);

    assertThat(request.withWorkers(5)).isEqualTo(new RunRequest(FakeWork.files(3), WORK, 5));
    assertThatThrownBy(() -> request.withWorkers(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
