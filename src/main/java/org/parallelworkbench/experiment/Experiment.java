package org.parallelworkbench.experiment;

import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * The same work over the same files, run as a plan says. Immutable.
 *
 * @param plan which configurations to run, how often and in which order
 * @param policy what to do in each run when files fail
 */
public record Experiment(
    List<SourceFile> files, PreparedPipeline work, Plan plan, FailurePolicy policy) {

  public Experiment {
    files = List.copyOf(files);
  }

  /** With {@link FailurePolicy#GO_ON}. */
  public Experiment(List<SourceFile> files, PreparedPipeline work, Plan plan) {
    this(files, work, plan, FailurePolicy.GO_ON);
  }

  /** Each of the configurations once, in this order, without warm-up. */
  public Experiment(
      List<SourceFile> files, PreparedPipeline work, List<RunConfiguration> configurations) {
    this(files, work, Plan.once(configurations));
  }

  /**
   * The baseline, then the parallel engine at each worker count: once each, without warm-up.
   *
   * @param references what else to compare with, after the baseline
   */
  public static Experiment comparison(
      List<SourceFile> files,
      PreparedPipeline work,
      Engine baseline,
      Engine parallel,
      List<Integer> workerCounts,
      RunConfiguration... references) {
    List<RunConfiguration> configurations = new ArrayList<>();
    configurations.add(new RunConfiguration(baseline, 1));
    configurations.addAll(List.of(references));
    workerCounts.forEach(count -> configurations.add(new RunConfiguration(parallel, count)));
    return new Experiment(files, work, configurations);
  }

  /** The same work over the same files by another plan. */
  public Experiment withPlan(Plan other) {
    return new Experiment(files, work, other, policy);
  }

  /** The same with another policy. */
  public Experiment withPolicy(FailurePolicy other) {
    return new Experiment(files, work, plan, other);
  }

  /**
   * Runs it without pausing; otherwise like {@link #run(ExperimentListener, RunControl, Pause)}.
   */
  public ExperimentReport run(ExperimentListener listener, RunControl control) {
    return run(listener, control, new Pause());
  }

  /**
   * Runs it on the calling thread, and stops early when cancelled.
   *
   * @param pause holds it up between two runs
   * @return everything measured; when cancelled, up to then
   * @throws IllegalStateException if an engine or pipeline breaks, which a file that fails does not
   *     count as; what was measured by then the listener has been told
   */
  public ExperimentReport run(ExperimentListener listener, RunControl control, Pause pause) {
    return new ExperimentRun(this, listener, control, pause).run();
  }
}
