package org.parallelworkbench.ui.history;

import java.util.Comparator;
import java.util.List;
import org.parallelworkbench.experiment.PlannedRun.Purpose;
import org.parallelworkbench.history.RunState;
import org.parallelworkbench.history.StoredExperiment;
import org.parallelworkbench.history.StoredRun;

/**
 * A run that may be compared with another.
 *
 * @param label what it is called
 */
record RunChoice(StoredRun run, String label) {

  /** All runs of these entries that have ended, the oldest first; warm-ups only if need be. */
  static List<RunChoice> of(List<StoredExperiment> entries, EntryWords words) {
    List<RunChoice> all =
        entries.stream()
            .sorted(Comparator.comparing(StoredExperiment::startedAt))
            .flatMap(
                entry ->
                    entry.runs().stream()
                        .filter(run -> run.state() != RunState.RUNNING)
                        .map(run -> new RunChoice(run, words.run(entry, run))))
            .toList();
    List<RunChoice> measured =
        all.stream()
            .filter(choice -> choice.run().purpose() != Purpose.WARM_UP)
            .filter(choice -> choice.run().purpose() != Purpose.PILOT)
            .toList();
    return measured.size() < 2 ? all : measured;
  }

  @Override
  public String toString() {
    return label;
  }
}
