package org.parallelworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FakeEngine;

class RunConfigurationTest {

  private static final Engine SINGLE = FakeEngine.taking("single", false, workers -> 1);
  private static final Engine PARALLEL = FakeEngine.taking("parallel", true, workers -> 1);

  @Test
  void isLabelledByItsEngineAndItsWorkersWhereTheyMatter() {
    assertThat(new RunConfiguration(SINGLE, 1).label()).isEqualTo("Fake single");
    assertThat(new RunConfiguration(PARALLEL, 1).label()).isEqualTo("Fake parallel × 1");
    assertThat(new RunConfiguration(PARALLEL, 12).label()).isEqualTo("Fake parallel × 12");
  }

  @ParameterizedTest
  @CsvSource({"false, 0", "false, -1", "false, 2", "true, 0", "true, -1"})
  void refusesAWorkerCountThatTheEngineCannotHave(boolean parallel, int workers) {
    Engine engine = parallel ? PARALLEL : SINGLE;

    assertThatThrownBy(() -> new RunConfiguration(engine, workers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(engine.name() + " cannot have " + workers + " workers");
  }
}
