package org.parallelworkbench.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;

/**
 * Work in slices that a test makes up: a file's count is the sum of its slices' in the last round.
 * An engine that breaks the rules of {@link SlicedFile} makes the run break.
 */
public record SlicedWork(
    ToIntFunction<SourceFile> slicesOf, ToIntFunction<SourceFile> roundsOf, Body body)
    implements Pipeline, FileEvaluator {

  /** What is done to one slice. */
  @FunctionalInterface
  public interface Body {

    /** Gives the slice's count, or goes wrong in whichever way the test is about. */
    long count(SourceFile file, int round, int slice, StageObserver observer)
        throws IOException, RefusedException, InterruptedException;

    /** Hears that a round, counted from 0, is being ended. */
    default void finishing(SourceFile file, int round) throws IOException {}
  }

  /** A pipeline that cuts each file in so many slices and needs so many rounds for it. */
  public static PreparedPipeline of(
      ToIntFunction<SourceFile> slices, ToIntFunction<SourceFile> rounds, Body body) {
    SlicedWork work = new SlicedWork(slices, rounds, body);
    return new PreparedPipeline(work, Settings.DEFAULTS, work);
  }

  @Override
  public String id() {
    return "sliced";
  }

  @Override
  public String name() {
    return "Sliced";
  }

  @Override
  public String description() {
    return "Does in slices what a test says.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of();
  }

  @Override
  public FileEvaluator evaluator(Settings settings) {
    return this;
  }

  @Override
  public List<String> columns() {
    return List.of(FakeWork.COLUMN);
  }

  @Override
  public int slices(SourceFile file) {
    return slicesOf.applyAsInt(file);
  }

  @Override
  public Evaluation evaluate(SourceFile file, StageObserver observer)
      throws IOException, RefusedException, InterruptedException {
    long sum = 0;
    for (int round = 0; round < roundsOf.applyAsInt(file); round++) {
      sum = 0;
      for (int slice = 0; slice < slices(file); slice++) {
        sum += body.count(file, round, slice, observer);
      }
    }
    return evaluation(file, sum);
  }

  private Evaluation evaluation(SourceFile file, long sum) {
    return new Evaluation(Counts.of(columns(), sum), Math.max(0, file.size()), null);
  }

  @Override
  public SlicedFile slice(SourceFile file) {
    return new Cut(file, slices(file));
  }

  private final class Cut implements SlicedFile {

    private final SourceFile file;
    private final AtomicIntegerArray begun;
    private final AtomicIntegerArray ended;
    private final AtomicLong sum = new AtomicLong();
    private volatile int round;

    Cut(SourceFile file, int slices) {
      this.file = file;
      this.begun = new AtomicIntegerArray(slices);
      this.ended = new AtomicIntegerArray(slices);
    }

    @Override
    public int slices() {
      return begun.length();
    }

    @Override
    public void evaluate(int slice, StageObserver observer)
        throws IOException, RefusedException, InterruptedException {
      if (begun.getAndIncrement(slice) != round) {
        throw new AssertionError("slice " + slice + " again in round " + round);
      }
      sum.addAndGet(body.count(file, round, slice, observer));
      ended.incrementAndGet(slice);
    }

    @Override
    public Optional<Evaluation> finish() throws IOException {
      for (int slice = 0; slice < slices(); slice++) {
        if (ended.get(slice) != round + 1) {
          throw new AssertionError("slice " + slice + " not through round " + round);
        }
      }
      body.finishing(file, round);
      round++;
      return round < roundsOf.applyAsInt(file) ? next() : Optional.of(evaluation(file, sum.get()));
    }

    private Optional<Evaluation> next() {
      sum.set(0);
      return Optional.empty();
    }
  }
}
