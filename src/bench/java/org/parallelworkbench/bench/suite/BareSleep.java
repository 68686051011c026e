package org.parallelworkbench.bench.suite;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parallelworkbench.bench.corpus.Tally;
import org.parallelworkbench.bench.measure.Candidate;
import org.parallelworkbench.bench.measure.Outcome;

/**
 * What a bare pool of the system's threads takes that does nothing but sleep, once for each file.
 */
record BareSleep(int threads, int files, Duration each) implements Candidate {

  @Override
  public String name() {
    return "%,d bare threads that sleep".formatted(threads);
  }

  @Override
  public Outcome run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Callable<Boolean> sleep =
        () -> {
          Thread.sleep(each);
          return true;
        };
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Boolean> file : pool.invokeAll(Collections.nCopies(files, sleep))) {
        file.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    return new Outcome(System.nanoTime() - start, Map.of(Tally.BYTES, 0L));
  }
}
