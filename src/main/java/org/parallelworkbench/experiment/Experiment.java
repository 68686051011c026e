package org.parallelworkbench.experiment;

import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.engine.Cancellation;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * The same work over the same files, once in each of several configurations. Immutable.
 *
 * @param configurations what to run, in this order
 */
public record Experiment(
    List<SourceFile> files, PreparedPipeline work, List<RunConfiguration> configurations) {

  /** Follows an experiment; called on the thread that runs it. */
  public interface Listener {

    /**
     * A run is about to start.
     *
     * @param number its number, from 1
     * @return who hears what happens during that run
     */
    RunListener starting(int number, RunConfiguration configuration, RunRequest request);

    /** A run has ended, perhaps by being cancelled. */
    void finished(int number, RunConfiguration configuration, RunReport report);
  }

  public Experiment {
    files = List.copyOf(files);
    configurations = List.copyOf(configurations);
  }

  /** The baseline first, then the parallel engine at each worker count. */
  public static Experiment comparison(
      List<SourceFile> files,
      PreparedPipeline work,
      Engine baseline,
      Engine parallel,
      List<Integer> workerCounts) {
    List<RunConfiguration> configurations = new ArrayList<>();
    configurations.add(new RunConfiguration(baseline, 1));
    workerCounts.forEach(count -> configurations.add(new RunConfiguration(parallel, count)));
    return new Experiment(files, work, configurations);
  }

  /**
   * Runs every configuration in turn on the calling thread, and stops early when cancelled.
   *
   * @return the reports of the runs that were started, in order; the last may be cancelled
   */
  public List<RunReport> run(Listener listener, Cancellation cancellation) {
    List<RunReport> reports = new ArrayList<>();
    for (RunConfiguration configuration : configurations) {
      if (cancellation.isCancelled()) {
        break;
      }
      int number = reports.size() + 1;
      RunRequest request = new RunRequest(files, work, configuration.workers());
      RunListener runListener = listener.starting(number, configuration, request);
      RunReport report = configuration.engine().run(request, runListener, cancellation);
      reports.add(report);
      listener.finished(number, configuration, report);
    }
    return List.copyOf(reports);
  }
}
