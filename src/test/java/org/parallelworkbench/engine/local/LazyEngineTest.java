package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.FakeWork;

class LazyEngineTest {

  private final List<Integer> evaluated = new ArrayList<>();
  private final RunControl control = new RunControl();

  @Test
  void evaluatesNothingUntilConsumed() {
    Stream<FileResult> results = stream();
    assertThat(evaluated).isEmpty();

    Stream<String> names = results.map(result -> result.file().name()).filter(n -> !n.isEmpty());
    assertThat(evaluated).isEmpty();

    assertThat(names).hasSize(10);
    assertThat(evaluated).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void evaluatesNoMoreThanIsTaken() {
    List<FileResult> taken = stream().limit(3).toList();

    assertThat(taken).extracting(FileResult::index).containsExactly(0, 1, 2);
    assertThat(evaluated).containsExactly(0, 1, 2);
  }

  @Test
  void stopsLookingWhenFound() {
    assertThat(stream().anyMatch(result -> result.index() == 4)).isTrue();

    assertThat(evaluated).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void evaluatesEachFileAtTheMomentItIsAskedFor() {
    Iterator<FileResult> results = stream().iterator();

    assertThat(results.next().index()).isZero();
    assertThat(evaluated).containsExactly(0);
    assertThat(results.next().index()).isEqualTo(1);
    assertThat(evaluated).containsExactly(0, 1);
  }

  @Test
  void cancellingEndsTheStream() {
    List<Integer> taken =
        stream()
            .map(FileResult::index)
            .peek(
                index -> {
                  if (index == 3) {
                    control.cancel();
                  }
                })
            .toList();

    assertThat(taken).containsExactly(0, 1, 2, 3);
    assertThat(evaluated).containsExactly(0, 1, 2, 3);
  }

  private Stream<FileResult> stream() {
    RunRequest request =
        new RunRequest(
            FakeWork.files(10),
            FakeWork.of(
                (file, observer) -> {
                  evaluated.add(FakeWork.indexOf(file));
                  return 1;
                }),
            1);
    return new LazyEngine().stream(request, RunListener.NONE, control);
  }
}
