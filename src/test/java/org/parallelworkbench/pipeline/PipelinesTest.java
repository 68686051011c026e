package org.parallelworkbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PipelinesTest {

  @Test
  void findsTheDemonstrationLast() {
    assertThat(Pipelines.all())
        .extracting(Pipeline::id)
        .containsExactly("terms", "stats", "words", "regex", "command", "simulated");
  }

  static List<Pipeline> all() {
    return Pipelines.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyPipelineAcceptsItsOwnDefaults(Pipeline pipeline) throws InvalidSettingException {
    assertThat(Pipelines.byId(pipeline.id())).get().hasSameClassAs(pipeline);
    assertThat(PreparedPipeline.of(pipeline, Settings.DEFAULTS).evaluator().columns())
        .isNotEmpty()
        .doesNotHaveDuplicates();
    assertThat(pipeline.options()).extracting(Option::key).doesNotHaveDuplicates();
  }

  @Test
  void findsNothingUnderAnotherName() {
    assertThat(Pipelines.byId("none")).isEmpty();
  }
}
