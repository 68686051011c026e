package org.parallelworkbench.engine.local;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunRequest;

/** A lazily evaluated stream: a file is worked on at the moment its result is asked for. */
public final class LazyEngine extends CrewEngine {

  /** By the time of this machine. */
  public LazyEngine() {
    this(RunClock.SYSTEM);
  }

  LazyEngine(RunClock clock) {
    super(clock);
  }

  @Override
  public String id() {
    return "lazy";
  }

  @Override
  public String name() {
    return "Lazy";
  }

  @Override
  public String description() {
    return "A lazy stream: each file is evaluated when its result is consumed.";
  }

  @Override
  public boolean parallel() {
    return false;
  }

  /**
   * The results as a sequential stream that evaluates nothing until it is consumed, and then no
   * more files than its consumer takes. Cancelling ends the stream early.
   *
   * <p>The consuming thread does the work. It is interrupted on cancellation only if the consumer
   * runs {@linkplain RunControl#whileInterruptible within it}. Nobody watches over it: each file
   * has one attempt and all the time it takes, whatever the request's policy.
   */
  public Stream<FileResult> stream(RunRequest request, RunListener listener, RunControl control) {
    LocalRun run = begin(request.withPolicy(FailurePolicy.GO_ON), listener, control);
    Hand hand = new Hand(run, 1);
    return IntStream.range(0, request.files().size())
        .takeWhile(index -> run.goesOn())
        .mapToObj(
            index -> {
              run.evaluate(index, hand);
              return Objects.requireNonNull(run.result(index));
            });
  }
}
