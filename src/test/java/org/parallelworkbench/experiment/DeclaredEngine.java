package org.parallelworkbench.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FakeEngine;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;

/**
 * Engines that do nothing and say they took as long as a test declares, so that experiments and
 * their statistics are tested without waiting and without chance. Every run may be declared to take
 * another time, as real ones do.
 */
public final class DeclaredEngine {

  /** How long runs take. */
  @FunctionalInterface
  public interface Times {

    /**
     * The makespan of a run, in seconds.
     *
     * @param call how many times the engine then ran with this many workers, from 1
     */
    double seconds(int workers, int call);
  }

  /** What counts runs give. */
  @FunctionalInterface
  public interface Answers {

    /**
     * The one count of every file.
     *
     * @param call how many times the engine then ran with this many workers, from 1
     */
    long count(int workers, int call);
  }

  private DeclaredEngine() {}

  /** A baseline whose runs take so many seconds. */
  public static Engine sequential(double seconds) {
    return of(Engines.SEQUENTIAL, (workers, call) -> seconds);
  }

  /** An engine whose every file counts 1; parallel unless it is the baseline. */
  public static Engine of(String id, Times times) {
    return of(id, times, (workers, call) -> 1);
  }

  /** An engine with these answers. Once cancelled, it leaves its last file unfinished. */
  public static Engine of(String id, Times times, Answers answers) {
    Map<Integer, Integer> calls = new HashMap<>();
    return new FakeEngine(
        id,
        !id.equals(Engines.SEQUENTIAL),
        (request, listener, control) -> {
          int workers = request.workers();
          int call = calls.merge(workers, 1, Integer::sum);
          RunReport whole =
              run(id, request, times.seconds(workers, call), answers.count(workers, call));
          return Reports.of(request, control.isCancelled() ? Reports.cancelled(whole) : whole);
        });
  }

  /** Files are dealt out in turn; each takes an equal share of the makespan. */
  private static RunReport run(String id, RunRequest request, double seconds, long count) {
    int workers = request.workers();
    int files = request.files().size();
    double share = seconds / Math.ceilDiv(files, workers);
    List<FileResult> results = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      results.add(Reports.by(1 + i % workers, Reports.done(i, share, count)));
    }
    return Reports.run(id, workers, seconds, results);
  }
}
