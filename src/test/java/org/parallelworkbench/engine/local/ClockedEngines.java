package org.parallelworkbench.engine.local;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Named;
import org.parallelworkbench.engine.Engine;

/** All engines of this machine, made with a clock. */
final class ClockedEngines {

  static final List<Named<Function<RunClock, Engine>>> PARALLEL =
      List.of(
          Named.of("threads", ThreadPoolEngine::new),
          Named.of("virtual", VirtualThreadsEngine::new),
          Named.of("forkjoin", ForkJoinEngine::new));

  static final List<Named<Function<RunClock, Engine>>> ALL =
      List.of(
          Named.of("sequential", SequentialEngine::new),
          Named.of("lazy", LazyEngine::new),
          PARALLEL.get(0),
          PARALLEL.get(1),
          PARALLEL.get(2));

  private ClockedEngines() {}
}
