package org.parallelworkbench.history;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentListener;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Measurement;
import org.parallelworkbench.experiment.PlannedRun;

/**
 * Records an experiment while another listener follows it. Used by the thread that runs the
 * experiment; a run that has not ended when this is closed ended through a fault.
 */
final class ExperimentRecorder implements Recording {

  private final HistoryWriter writer;
  private final Experiment experiment;
  private final ExperimentListener follower;
  private final Instant startedAt = Instant.now();

  /** Both are known when the writer gets to what needs them. */
  private final AtomicLong experimentId = new AtomicLong();

  /** The run that is resumed, or null if everything is new. */
  private final @Nullable StoredRun resumed;

  private final IntPredicate carried;

  private @Nullable AtomicLong openRun;

  /** Takes the results of the open run, once it has begun. */
  private @Nullable RunRecorder results;

  ExperimentRecorder(HistoryWriter writer, Experiment experiment, ExperimentListener follower) {
    this.writer = writer;
    this.experiment = experiment;
    this.follower = follower;
    this.resumed = ResumingEngine.of(experiment).map(ResumingEngine::run).orElse(null);
    this.carried =
        ResumingEngine.of(experiment).<IntPredicate>map(it -> it::carries).orElse(i -> false);
  }

  @Override
  public void readingFiles() {
    follower.readingFiles();
  }

  @Override
  public RunListener starting(int number, int total, PlannedRun run, RunRequest request) {
    AtomicLong runId = resumed == null ? insert(number, run) : new AtomicLong(resumed.id());
    openRun = runId;
    // Now, because when the run has begun it would cost time that is measured.
    writer.flush();
    RunListener followed = follower.starting(number, total, run, request);
    RunRecorder recorder = new RunRecorder(writer, request, runId, carried, followed);
    results = recorder;
    return recorder;
  }

  private AtomicLong insert(int number, PlannedRun run) {
    AtomicLong runId = new AtomicLong();
    Instant now = Instant.now();
    writer.add(
        statements -> {
          if (number == 1) {
            experimentId.set(ExperimentRows.insert(statements, experiment, startedAt));
          }
          runId.set(ExperimentRows.insertRun(statements, experimentId.get(), number, run, now));
        });
    return runId;
  }

  @Override
  public void finished(int number, int total, Measurement measurement, ExperimentReport soFar) {
    AtomicLong runId = openRun;
    if (runId != null) {
      closeResults();
      RunReport report = soFar.latest().orElseThrow();
      writer.add(
          statements -> {
            if (resumed == null) {
              ExperimentRows.endRun(statements, runId.get(), report, measurement);
              ExperimentRows.update(statements, experimentId.get(), soFar);
            } else {
              ExperimentRows.endResumedRun(statements, resumed, report, measurement);
            }
          });
      openRun = null;
    }
    follower.finished(number, total, measurement, soFar);
  }

  private void closeResults() {
    if (results != null) {
      results.close();
      results = null;
    }
  }

  @Override
  public void close() {
    AtomicLong runId = openRun;
    if (runId != null) {
      closeResults();
      writer.add(statements -> ExperimentRows.breakRun(statements, runId.get()));
      openRun = null;
    }
  }
}
