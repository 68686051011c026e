package org.parallelworkbench.history;

import java.nio.file.Path;
import java.util.List;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentListener;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Measurement;
import org.parallelworkbench.experiment.PlannedRun;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.SourceFile;

/** Histories and what tests record in them. */
public final class Recordings {

  /** Gives every run the same listener. */
  record Follower(RunListener listener) implements ExperimentListener {
    @Override
    public RunListener starting(int number, int total, PlannedRun run, RunRequest request) {
      return listener;
    }

    @Override
    public void finished(int number, int total, Measurement measurement, ExperimentReport soFar) {}
  }

  /** Hears nothing. */
  public static final ExperimentListener NOBODY = new Follower(RunListener.NONE);

  private Recordings() {}

  /** The history in a folder, for the pipelines and engines that are installed. */
  public static History open(Path folder) throws HistoryException {
    return History.open(
        folder,
        Catalog.installed(),
        problem -> {
          throw new AssertionError(problem);
        });
  }

  /** Results as one batch. */
  static ResultBatch packed(List<StoredResult> results) {
    BatchPacker packer = new BatchPacker();
    for (StoredResult stored : results) {
      packer.add(stored.result(), stored.stamp().size(), stored.stamp().modified());
    }
    return packer.batch();
  }

  /** A run of the thread pool with two workers. */
  public static Experiment single(List<SourceFile> files, PreparedPipeline work) {
    return new Experiment(
        files, work, List.of(new RunConfiguration(Engines.byId("threads").orElseThrow(), 2)));
  }

  /** A quick run over so many files that exist in name only. */
  public static Experiment quick(int files) {
    return single(FakeWork.files(files), FakeWork.simulated("A, T"));
  }

  /** Runs and records. */
  public static ExperimentReport run(History history, Experiment experiment) {
    return run(history, experiment, NOBODY, new RunControl());
  }

  /** Runs and records, followed and controlled by others. */
  public static ExperimentReport run(
      History history, Experiment experiment, ExperimentListener follower, RunControl control) {
    try (Recording recorder = history.record(experiment, follower)) {
      return experiment.run(recorder, control);
    }
  }
}
