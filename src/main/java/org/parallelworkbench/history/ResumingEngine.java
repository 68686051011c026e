package org.parallelworkbench.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.Staffing;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * Finishes a run with the engine that it was begun with: puts the results that there are in place,
 * and has the rest done. Times go on where the run was interrupted, as if there had been no pause.
 */
final class ResumingEngine implements Engine {

  private final Engine engine;
  private final StoredRun run;
  private final Staffing staffing;
  private final Map<Integer, FileResult> carried;
  private final long offsetNanos;

  /**
   * @param run the run, as it was before
   * @param staffing how many workers it had
   * @param carried the results that there are, by place
   * @param offsetNanos how long the run had been going on when it was interrupted
   */
  ResumingEngine(
      Engine engine,
      StoredRun run,
      Staffing staffing,
      Map<Integer, FileResult> carried,
      long offsetNanos) {
    this.engine = engine;
    this.run = run;
    this.staffing = staffing;
    this.carried = Map.copyOf(carried);
    this.offsetNanos = offsetNanos;
  }

  @Override
  public String id() {
    return engine.id();
  }

  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public String description() {
    return engine.description();
  }

  @Override
  public boolean parallel() {
    return engine.parallel();
  }

  /** The one that an experiment is run with, if it is the finishing of a run. */
  static Optional<ResumingEngine> of(Experiment experiment) {
    return experiment.plan().configurations().stream()
        .map(RunConfiguration::engine)
        .filter(ResumingEngine.class::isInstance)
        .map(ResumingEngine.class::cast)
        .findFirst();
  }

  /** What it finishes the run with. */
  Engine engine() {
    return engine;
  }

  /** The run that it finishes. */
  StoredRun run() {
    return run;
  }

  /** Whether the result of this place was there already. */
  boolean carries(int index) {
    return carried.containsKey(index);
  }

  @Override
  public RunReport run(RunRequest request, RunListener listener, RunControl control) {
    if (carried.isEmpty()) {
      // Nothing is left of the run, so this is a new one, and its time counts.
      return engine.run(request, listener, control);
    }
    int[] rest =
        IntStream.range(0, request.files().size()).filter(index -> !carries(index)).toArray();
    List<SourceFile> files = Arrays.stream(rest).mapToObj(request.files()::get).toList();
    carried.values().forEach(listener::carried);
    RunReport report =
        engine.run(
            new RunRequest(files, request.work(), request.workers(), request.policy()),
            new InPlace(listener, rest),
            control);
    return whole(request, report);
  }

  /** Tells of the files that are left by their places among all. */
  private final class InPlace implements RunListener {

    private final RunListener listener;
    private final int[] rest;

    InPlace(RunListener listener, int[] rest) {
      this.listener = listener;
      this.rest = rest;
    }

    @Override
    public void on(RunEvent event) {
      listener.on(inPlace(event));
    }

    @Override
    public void resized(int workers, long nanos) {
      listener.resized(workers, offsetNanos + nanos);
    }

    @Override
    public void noticed(String notice) {
      listener.noticed(notice);
    }

    private RunEvent inPlace(RunEvent event) {
      int place = rest[event.index()];
      return switch (event) {
        case RunEvent.Working it ->
            new RunEvent.Working(place, it.worker(), it.stage(), it.fraction(), it.nanoTime());
        case RunEvent.SliceEnded it -> new RunEvent.SliceEnded(place, it.worker(), it.nanoTime());
        case RunEvent.Retrying it ->
            new RunEvent.Retrying(
                place,
                it.attempt().moved(it.attempt().number(), offsetNanos),
                it.attempts(),
                it.waitNanos(),
                it.nanoTime());
        case RunEvent.Finished it ->
            new RunEvent.Finished(it.result().moved(place, offsetNanos), it.nanoTime());
      };
    }
  }

  private RunReport whole(RunRequest request, RunReport part) {
    List<FileResult> results = new ArrayList<>(request.files().size());
    int next = 0;
    for (int i = 0; i < request.files().size(); i++) {
      FileResult there = carried.get(i);
      results.add(there != null ? there : part.results().get(next++).moved(i, offsetNanos));
    }
    return new RunReport(
        part.engine(),
        request.withWorkers(staffing.atStart()),
        run.startedAt(),
        offsetNanos + part.makespanNanos(),
        results,
        part.cancelled(),
        staffing.followedBy(offsetNanos, part.staffing()),
        part.stopped(),
        false,
        carried.size());
  }
}
