package org.parallelworkbench.history;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.Staffing;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.RunConfiguration;

/**
 * A run that ended early and is about to be finished: the same files and settings, the same engine,
 * and as many workers as it had last. A file is not done again if it was done and has had the same
 * size and time of modification since. Immutable.
 *
 * @param run what is resumed, as it was before
 * @param experiment what to run: a single run whose report has all files
 * @param carried how many files need not be done again
 * @param changed how many files were done but have changed since, and are done again
 */
public record Resumption(StoredRun run, Experiment experiment, int carried, int changed) {

  /** What is going to happen, for people, such as {@code 6,213 of 10,000 files are done. …}. */
  public String sentence() {
    String done =
        String.format(
            Locale.ROOT,
            "Resuming run %d: %,d of %,d files are done",
            run.id(),
            carried,
            experiment.files().size());
    return changed == 0
        ? done + "."
        : done
            + String.format(
                Locale.ROOT,
                ", %,d changed since and %s done again.",
                changed,
                changed == 1 ? "is" : "are");
  }

  /** How many workers it goes on with: as many as it was to have when it ended. */
  int workers() {
    return experiment.plan().configurations().getFirst().workers();
  }

  /**
   * The engine of a configuration as such, which of one that finishes a run knows nothing of that
   * run.
   */
  public static Engine plainEngine(RunConfiguration configuration) {
    return configuration.engine() instanceof ResumingEngine resuming
        ? resuming.engine()
        : configuration.engine();
  }

  static Resumption of(
      StoredRun run,
      RunRequest request,
      Engine plain,
      Staffing staffing,
      Map<Integer, StoredResult> latest,
      long offsetNanos) {
    Remainder remainder = Remainder.of(request, latest);
    ResumingEngine engine =
        new ResumingEngine(plain, run, staffing, remainder.carried(), offsetNanos);
    Experiment experiment =
        new Experiment(
                remainder.files(),
                request.work(),
                List.of(new RunConfiguration(engine, staffing.atEnd())))
            .withPolicy(request.policy());
    return new Resumption(run, experiment, remainder.carried().size(), remainder.changed());
  }
}
