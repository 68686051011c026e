package org.parallelworkbench.bench.suite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.parallelworkbench.bench.corpus.Tally;
import org.parallelworkbench.bench.measure.Candidate;
import org.parallelworkbench.bench.measure.Outcome;
import org.parallelworkbench.pipeline.SourceFile;

/** What a machine gains by reading one file with several threads, each an equal part of it. */
record ReadInParts(SourceFile file, int bufferSize, int threads) implements Candidate {

  @Override
  public String name() {
    return threads == 1 ? "bare read in 1 thread" : "bare read in %d threads".formatted(threads);
  }

  @Override
  public int warmUps() {
    return 2;
  }

  @Override
  public Outcome run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    long part = Math.ceilDiv(file.size(), threads);
    List<Callable<Long>> parts =
        LongStream.range(0, threads)
            .<Callable<Long>>mapToObj(
                i -> () -> read(i * part, Math.min((i + 1) * part, file.size())))
            .toList();
    long bytes = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Long> each : pool.invokeAll(parts)) {
        bytes += each.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    return new Outcome(System.nanoTime() - start, Map.of(Tally.BYTES, bytes));
  }

  private long read(long from, long to) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(bufferSize);
    try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
      channel.position(from);
      long position = from;
      int read = 0;
      while (position < to && read >= 0) {
        buffer.clear().limit((int) Math.min(bufferSize, to - position));
        read = channel.read(buffer);
        position += Math.max(0, read);
      }
      return position - from;
    }
  }
}
