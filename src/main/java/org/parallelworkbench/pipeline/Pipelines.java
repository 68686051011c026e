package org.parallelworkbench.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pipelines that are installed. Thread-safe. */
public final class Pipelines {

  private static volatile List<Pipeline> added = List.of();

  private Pipelines() {}

  /** The program's own, then those that were added. */
  public static List<Pipeline> all() {
    return Stream.concat(own().stream(), added.stream()).collect(Collectors.toUnmodifiableList());
  }

  /** Has these follow the program's own, in place of all that were added before. */
  public static void add(List<Pipeline> pipelines) {
    added = List.copyOf(pipelines);
  }

  /** All that {@link ServiceLoader} finds, in the order in which they are declared. */
  public static List<Pipeline> own() {
    return ServiceLoader.load(Pipeline.class).stream()
        .map(ServiceLoader.Provider::get)
        .collect(Collectors.toUnmodifiableList());
  }

  /** The one with this {@link Pipeline#id()}. */
  public static Optional<Pipeline> byId(String id) {
    return all().stream().filter(pipeline -> pipeline.id().equals(id)).findFirst();
  }
}
