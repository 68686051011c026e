package org.parallelworkbench.history;

import java.util.List;
import java.util.function.Supplier;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;

/** The pipelines and engines that the ids in a history stand for. */
public final class Catalog {

  private final Supplier<List<Pipeline>> pipelines;
  private final List<Engine> engines;

  private Catalog(Supplier<List<Pipeline>> pipelines, List<Engine> engines) {
    this.pipelines = pipelines;
    this.engines = List.copyOf(engines);
  }

  /** These, and no others. */
  public Catalog(List<Pipeline> pipelines, List<Engine> engines) {
    this(() -> pipelines, engines);
  }

  /** All that this program comes with, and all that is added to it, now or later. */
  public static Catalog installed() {
    return new Catalog(Pipelines::all, Engines.all());
  }

  PreparedPipeline work(String pipelineId, Settings settings) throws HistoryException {
    for (Pipeline pipeline : pipelines.get()) {
      if (pipeline.id().equals(pipelineId)) {
        try {
          return PreparedPipeline.of(pipeline, settings);
        } catch (InvalidSettingException e) {
          throw new HistoryException(
              "The pipeline “%s” no longer takes the settings of then: %s"
                  .formatted(pipelineId, e.getMessage()),
              e);
        }
      }
    }
    throw new HistoryException(
        "The pipeline “%s”, which this was run with, is not installed.".formatted(pipelineId));
  }

  Engine engine(String id) throws HistoryException {
    return engines.stream()
        .filter(engine -> engine.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new HistoryException(
                    "The engine “%s”, which this was run with, is not installed.".formatted(id)));
  }
}
