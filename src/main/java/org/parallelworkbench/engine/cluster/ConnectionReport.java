package org.parallelworkbench.engine.cluster;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test of a connection has found. Immutable.
 *
 * @param master the address that was tried
 * @param problem what is wrong, or null if work can be done
 * @param reason a phrase for people that says what is wrong; empty if nothing is
 * @param ownVersion of the library with which this program connects; empty if there is none
 * @param known what the master has said; null if it was not heard, or there is none to ask
 * @param workers those that this program was given
 * @param answers what those say that answered in time
 * @param path where the workers looked for a file; empty if there was none to look for
 * @param roundTrip how long a worker takes to answer, when it does nothing else
 */
public record ConnectionReport(
    String master,
    @Nullable ClusterProblem problem,
    String reason,
    String ownVersion,
    @Nullable MasterReport known,
    List<RemoteWorker> workers,
    List<WorkerFacts> answers,
    String path,
    Duration roundTrip) {

  public ConnectionReport {
    workers = List.copyOf(workers);
    answers = List.copyOf(answers);
  }

  /** Whether work can be done. */
  public boolean usable() {
    return problem == null;
  }

  /** How many files the workers take at once. */
  public int cores() {
    return workers.stream().mapToInt(RemoteWorker::cores).sum();
  }

  /** The versions of the workers' Java, in ascending order, each once. */
  public List<Integer> javas() {
    return answers.stream().map(WorkerFacts::java).distinct().sorted().toList();
  }

  /** How many workers cannot read the file; 0 if there was none to look for. */
  public int blind() {
    return path.isEmpty() ? 0 : (int) answers.stream().filter(it -> !it.readable()).count();
  }
}
