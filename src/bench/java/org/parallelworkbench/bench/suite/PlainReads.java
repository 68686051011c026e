package org.parallelworkbench.bench.suite;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.parallelworkbench.bench.corpus.Tally;
import org.parallelworkbench.bench.measure.Candidate;
import org.parallelworkbench.bench.measure.Outcome;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * The limit: a bare loop that opens, reads and closes the files, with as many threads as it is to
 * be compared with.
 */
record PlainReads(List<SourceFile> files, ReadWay way, int bufferSize, int threads)
    implements Candidate {

  /** Both ways with each buffer size. */
  static List<PlainReads> all(List<SourceFile> files, int threads, int... bufferSizes) {
    return Stream.of(ReadWay.values())
        .flatMap(
            way ->
                Arrays.stream(bufferSizes)
                    .mapToObj(size -> new PlainReads(files, way, size, threads)))
        .toList();
  }

  @Override
  public String name() {
    return "plain read(), %s of %d KiB, %s"
        .formatted(
            way.name().toLowerCase(Locale.ROOT),
            bufferSize / 1024,
            threads == 1 ? "1 thread" : threads + " threads");
  }

  @Override
  public int warmUps() {
    return 2;
  }

  @Override
  public Outcome run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    AtomicInteger next = new AtomicInteger();
    long bytes = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Callable<Long> work = () -> readOn(next);
      for (Future<Long> part : pool.invokeAll(Collections.nCopies(threads, work))) {
        bytes += part.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    return new Outcome(System.nanoTime() - start, Map.of(Tally.BYTES, bytes));
  }

  private long readOn(AtomicInteger next) throws IOException {
    ReadWay.Reader reader = way.reader(bufferSize);
    long bytes = 0;
    for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
      bytes += reader.read(files.get(i).path());
    }
    return bytes;
  }
}
