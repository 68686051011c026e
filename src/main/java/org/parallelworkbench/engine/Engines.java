package org.parallelworkbench.engine;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The engines that are installed. */
public final class Engines {

  /** The {@link Engine#id()} of the baseline that all others are compared with. */
  public static final String SEQUENTIAL = "sequential";

  /** The {@link Engine#id()} of the engine that is compared with the baseline by default. */
  public static final String THREADS = "threads";

  /** The {@link Engine#id()} of the engine that has files evaluated by a cluster. */
  public static final String CLUSTER = "cluster";

  /** The {@link Engine#id()} of the engine that shares files between a cluster and threads here. */
  public static final String MIXED = "mixed";

  private Engines() {}

  /** All that {@link ServiceLoader} finds, in the order in which they are declared. */
  public static List<Engine> all() {
    return ServiceLoader.load(Engine.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  /** Those that can run something on this computer as it is set up. */
  public static List<Engine> ready() {
    return all().stream().filter(engine -> engine.obstacle().isEmpty()).toList();
  }

  /** The one with this {@link Engine#id()}. */
  public static Optional<Engine> byId(String id) {
    return all().stream().filter(engine -> engine.id().equals(id)).findFirst();
  }

  /** The {@link Engine#site} of a worker of the engine with this {@link Engine#id()}. */
  public static Optional<WorkerSite> site(String id, int worker) {
    return byId(id).flatMap(engine -> engine.site(worker));
  }
}
