package org.parallelworkbench.pipeline;

import java.util.Optional;

/**
 * A pipeline, the settings chosen for it, and the evaluator that does its work with them: all that
 * an engine needs to know of the work. Immutable.
 */
public record PreparedPipeline(Pipeline pipeline, Settings settings, FileEvaluator evaluator) {

  /**
   * Fixes a pipeline's settings.
   *
   * @throws InvalidSettingException if they make no sense
   */
  public static PreparedPipeline of(Pipeline pipeline, Settings settings)
      throws InvalidSettingException {
    return new PreparedPipeline(pipeline, settings, pipeline.evaluator(settings));
  }

  /**
   * An option that is on and {@linkplain Option#needsSetUp() needs} something that not every
   * computer has; empty if there is none.
   */
  public Optional<Option<?>> demanding() {
    return pipeline.options().stream()
        .filter(Option::needsSetUp)
        .filter(option -> Boolean.parseBoolean(settings.text(option).strip()))
        .findFirst();
  }

  /** Why it cannot be done on this computer, as a phrase that says what to do; empty if it can. */
  public Optional<String> obstacle() {
    return demanding().flatMap(Option::obstacle);
  }

  /**
   * Into how many slices a parallel engine cuts a file: 1 if it is to be evaluated whole, as every
   * file of a pipeline is that opens none.
   */
  public int slices(SourceFile file) {
    return pipeline.opensFiles() ? evaluator.slices(file) : 1;
  }
}
