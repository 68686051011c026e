package org.parallelworkbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelinesTest {

  @Test
  void findsTheRealPipelineFirst() {
    assertThat(Pipelines.all()).extracting(Pipeline::id).startsWith("terms", "simulated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"terms", "simulated"})
  void findsAPipelineThatAcceptsItsOwnDefaults(String id) throws InvalidSettingException {
    Pipeline pipeline = Pipelines.byId(id).orElseThrow();
    assertThat(PreparedPipeline.of(pipeline, Settings.DEFAULTS).evaluator().columns())
        .containsExactly("A", "B");
    assertThat(pipeline.options()).extracting(Option::key).doesNotHaveDuplicates();
  }

  @Test
  void findsNothingUnderAnotherName() {
    assertThat(Pipelines.byId("none")).isEmpty();
  }
}
