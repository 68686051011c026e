package org.parallelworkbench.engine.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.Slices;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.SlicedFile;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;

/**
 * The work on one file in slices: deals them out, round after round, and ends the file when the
 * last worker on it is through. Thread-safe.
 *
 * <p>The listener is told under this object's lock, so that the file's events come in order.
 */
final class SlicedTask {

  /** Hears what is to become of a file when a round of it has ended. */
  interface Rounds {

    /** All slices are to be dealt out again. */
    void again(SlicedTask task);

    /** Nothing more will be done to the file. */
    void over(SlicedTask task);
  }

  private final LocalRun run;
  private final int index;
  private final SourceFile file;
  private final SlicedFile sliced;
  private final Rounds rounds;
  private final List<Span> spans = new ArrayList<>();
  private final double[] fractions;

  private int dealt;
  private int atWork;
  private @Nullable Outcome outcome;

  SlicedTask(LocalRun run, int index, Rounds rounds) {
    this.run = run;
    this.index = index;
    this.file = run.request().files().get(index);
    this.sliced = run.request().work().evaluator().slice(file);
    this.rounds = rounds;
    this.fractions = new double[sliced.slices()];
  }

  /** Deals out the next slice of this round; -1 if there is none, or the file has failed. */
  synchronized int next() {
    if (outcome != null || dealt == fractions.length) {
      return -1;
    }
    atWork++;
    return dealt++;
  }

  /** Evaluates a slice that was dealt out, and ends the round after the last of them. */
  void evaluate(int slice, Hand hand) {
    int worker = hand.worker();
    StageWatch watch =
        new StageWatch((stage, fraction, now) -> tell(slice, worker, stage, fraction));
    hand.hold(
        () -> {
          sliced.evaluate(slice, watch);
          return Optional.empty();
        },
        problem -> {
          if (isLast(slice, worker, watch.stop(run.started()), problem)) {
            endRound(hand);
          }
        });
  }

  private synchronized void tell(int slice, int worker, Stage stage, double fraction) {
    fractions[slice] = Math.max(fractions[slice], fraction);
    double ofFile = Arrays.stream(fractions).sum() / fractions.length;
    run.listener().on(new RunEvent.Working(index, worker, stage, ofFile, System.nanoTime()));
  }

  /** Notes the end of a slice; returns whether all that were or will be dealt out have ended. */
  private synchronized boolean isLast(
      int slice, int worker, StageTimes times, Optional<Outcome> problem) {
    spans.add(new Span(worker, slice, times));
    fractions[slice] = 1;
    atWork--;
    if (outcome == null) {
      outcome = problem.orElse(null);
    }
    boolean last = atWork == 0 && (outcome != null || dealt == fractions.length);
    if (!last) {
      tellEnded(worker);
    }
    return last;
  }

  private void tellEnded(int worker) {
    run.listener().on(new RunEvent.SliceEnded(index, worker, System.nanoTime()));
  }

  /** Called when there is only one worker on the file, or none. */
  private void endRound(Hand hand) {
    if (outcome() == null) {
      merge(hand);
    } else {
      end(hand.worker());
    }
  }

  private void merge(Hand hand) {
    StageWatch watch = new StageWatch((stage, fraction, now) -> {});
    hand.hold(
        sliced::finish,
        merged -> {
          merged(hand.worker(), watch.stop(run.started()), merged);
          if (merged.isPresent()) {
            end(hand.worker());
          } else {
            rounds.again(this);
          }
        });
  }

  private synchronized void merged(int worker, StageTimes times, Optional<Outcome> merged) {
    spans.add(new Span(worker, Span.MERGE, times));
    outcome = merged.orElse(null);
    if (outcome == null) {
      dealt = 0;
      Arrays.fill(fractions, 0);
      tellEnded(worker);
    }
  }

  private synchronized @Nullable Outcome outcome() {
    return outcome;
  }

  /** Ends a file of which no slice is worked on any more, because the run ends early. */
  void abandon() {
    end(lastWorker());
  }

  private synchronized int lastWorker() {
    return spans.get(spans.size() - 1).worker();
  }

  /** Not under the lock: what follows has others. */
  private void end(int worker) {
    Outcome known = outcome();
    Slices slices = slices();
    run.ended(index, known == null ? run.unfinished() : known, slices.times(), worker, slices);
    rounds.over(this);
  }

  private synchronized Slices slices() {
    return new Slices(fractions.length, spans);
  }
}
