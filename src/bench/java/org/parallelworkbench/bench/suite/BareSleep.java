package org.parallelworkbench.bench.suite;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.parallelworkbench.bench.corpus.Tally;
import org.parallelworkbench.bench.measure.Candidate;
import org.parallelworkbench.bench.measure.Outcome;

/** What it takes to start so many threads of the system that do nothing but sleep. */
record BareSleep(int threads, Duration each) implements Candidate {

  @Override
  public String name() {
    return "%,d bare threads that sleep".formatted(threads);
  }

  @Override
  public Outcome run() throws InterruptedException {
    long start = System.nanoTime();
    Callable<Boolean> sleep =
        () -> {
          Thread.sleep(each);
          return true;
        };
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      pool.invokeAll(Stream.generate(() -> sleep).limit(threads).toList());
    }
    return new Outcome(System.nanoTime() - start, Map.of(Tally.BYTES, 0L));
  }
}
