package org.parallelworkbench.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The pipelines that are installed. */
public final class Pipelines {

  private Pipelines() {}

  /** All that {@link ServiceLoader} finds, in the order in which they are declared. */
  public static List<Pipeline> all() {
    return ServiceLoader.load(Pipeline.class).stream()
        .map(ServiceLoader.Provider::get)
        .collect(Collectors.toUnmodifiableList());
  }

  /** The one with this {@link Pipeline#id()}. */
  public static Optional<Pipeline> byId(String id) {
    return all().stream().filter(pipeline -> pipeline.id().equals(id)).findFirst();
  }
}
