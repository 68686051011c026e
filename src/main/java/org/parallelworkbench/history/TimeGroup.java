package org.parallelworkbench.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.experiment.Machine;
import org.parallelworkbench.pipeline.Settings;

/**
 * Measured runs that are repeats of each other: the same work on the same machine with the same
 * engine and number of workers. Immutable.
 *
 * @param entry the entry that it is in, or the oldest of several
 * @param runs at least one, in the order in which they were made
 */
public record TimeGroup(StoredExperiment entry, List<StoredRun> runs) {

  /**
   * What repeats have in common. An experiment that has repeats of its own is kept apart from
   * others, and what the user has given different names is not the same to him.
   */
  private record Key(
      long ownEntry,
      String name,
      String pipeline,
      Settings settings,
      String folder,
      int files,
      long bytes,
      boolean warmedUp,
      Facts facts,
      String engine,
      int workers) {}

  /** What of a machine does not change from one start of the program to the next. */
  private record Facts(int cores, String system, String java) {

    static Facts of(Machine machine) {
      return new Facts(machine.cores(), machine.system(), machine.java());
    }
  }

  public TimeGroup {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a group needs at least one run");
    }
  }

  /**
   * Groups all runs of these entries whose time may be compared, those of the oldest entry first.
   * Where all would be repeats of one configuration, each entry has a group of its own, so that
   * there is something to compare.
   */
  public static List<TimeGroup> of(List<StoredExperiment> entries) {
    List<TimeGroup> groups = groups(entries, false);
    return groups.size() == 1 ? groups(entries, true) : groups;
  }

  private static List<TimeGroup> groups(List<StoredExperiment> entries, boolean apart) {
    Map<Key, StoredExperiment> oldest = new LinkedHashMap<>();
    Map<Key, List<StoredRun>> runs = new LinkedHashMap<>();
    entries.stream()
        .sorted(Comparator.comparing(StoredExperiment::startedAt))
        .forEach(
            entry -> {
              for (StoredRun run : entry.runs()) {
                if (run.measured() && run.makespanNanos() > 0) {
                  Key key = key(entry, run, apart || entry.repeats() > 1);
                  oldest.putIfAbsent(key, entry);
                  runs.computeIfAbsent(key, missing -> new ArrayList<>()).add(run);
                }
              }
            });
    return oldest.entrySet().stream()
        .map(group -> new TimeGroup(group.getValue(), runs.getOrDefault(group.getKey(), List.of())))
        .toList();
  }

  private static Key key(StoredExperiment entry, StoredRun run, boolean apart) {
    return new Key(
        apart ? entry.id() : 0,
        entry.name(),
        entry.pipeline(),
        entry.settings(),
        entry.folder(),
        run.files(),
        run.bytes(),
        entry.warmUps() > 0,
        Facts.of(entry.machine()),
        run.engine(),
        run.workers());
  }

  /** The engine's id. */
  public String engine() {
    return runs.getFirst().engine();
  }

  /** How many workers each run had. */
  public int workers() {
    return runs.getFirst().workers();
  }

  /** How many files each run had. */
  public int files() {
    return runs.getFirst().files();
  }

  /** How many bytes each run read. */
  public long bytes() {
    return runs.getFirst().bytes();
  }

  /** The makespans, in seconds. */
  public Sample seconds() {
    return new Sample(runs.stream().map(StoredRun::seconds).toList());
  }
}
