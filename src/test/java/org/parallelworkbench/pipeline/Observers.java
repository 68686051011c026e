package org.parallelworkbench.pipeline;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** Observers made of what they do. */
public final class Observers {

  private Observers() {}

  /** Hears which stages are entered, and of progress. */
  public static StageObserver of(Consumer<Stage> stages, DoubleConsumer progress) {
    return new StageObserver() {
      @Override
      public void enter(Stage stage) {
        stages.accept(stage);
      }

      @Override
      public void progress(double fraction) {
        progress.accept(fraction);
      }
    };
  }

  /** Hears which stages are entered. */
  public static StageObserver ofStages(Consumer<Stage> stages) {
    return of(stages, fraction -> {});
  }

  /** Hears of progress. */
  public static StageObserver ofProgress(DoubleConsumer progress) {
    return of(stage -> {}, progress);
  }
}
