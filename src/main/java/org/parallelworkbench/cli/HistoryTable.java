package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parallelworkbench.history.RunState;
import org.parallelworkbench.history.StoredExperiment;
import org.parallelworkbench.history.StoredRun;

/** Entries of the history and their runs, as tables. */
final class HistoryTable {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  private HistoryTable() {}

  /** Prints a line for each entry. */
  static void print(List<StoredExperiment> entries, PrintWriter out) {
    TextTable table =
        new TextTable(
            List.of(
                TextTable.Column.right("id"),
                TextTable.Column.left("started"),
                TextTable.Column.left("what"),
                TextTable.Column.left("state"),
                TextTable.Column.right("files"),
                TextTable.Column.right("time"),
                TextTable.Column.left("pipeline"),
                TextTable.Column.left("name"),
                TextTable.Column.left("folder")));
    for (StoredExperiment entry : entries) {
      table.row(
          List.of(
              Long.toString(entry.id()),
              TIME.format(entry.startedAt()),
              what(entry),
              state(entry),
              Integer.toString(entry.files()),
              entry.single() ? time(entry.runs()) : "",
              entry.pipeline(),
              entry.name(),
              entry.folder()));
    }
    table.print(out);
  }

  /** Prints a line for each run of an entry. */
  static void printRuns(StoredExperiment entry, PrintWriter out) {
    TextTable table =
        new TextTable(
            List.of(
                TextTable.Column.right("run"),
                TextTable.Column.left("engine"),
                TextTable.Column.right("workers"),
                TextTable.Column.left("purpose"),
                TextTable.Column.left("state"),
                TextTable.Column.right("done"),
                TextTable.Column.right("failed"),
                TextTable.Column.right("time")));
    for (StoredRun run : entry.runs()) {
      table.row(
          List.of(
              Integer.toString(run.number()),
              run.engine(),
              Integer.toString(run.workers()),
              run.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              state(run),
              run.done() + " of " + run.files(),
              Integer.toString(run.failed()),
              time(List.of(run))));
    }
    table.print(out);
  }

  /** Facts about an entry, one to a line. */
  static List<String> facts(StoredExperiment entry) {
    List<String> facts = new ArrayList<>();
    facts.add(
        "%d%s: %s, %s"
            .formatted(
                entry.id(),
                entry.name().isEmpty() ? "" : " “" + entry.name() + "”",
                TIME.format(entry.startedAt()),
                what(entry)));
    facts.add(
        "%s %s, %d files in %s"
            .formatted(entry.pipeline(), entry.settings(), entry.files(), entry.folder()));
    facts.add(
        "%d cores, %s, Java %s"
            .formatted(
                entry.machine().cores(), entry.machine().system(), entry.machine().javaVersion()));
    if (!entry.note().isEmpty()) {
      facts.add(entry.note());
    }
    return facts;
  }

  private static String what(StoredExperiment entry) {
    if (!entry.single()) {
      return entry.runs().size() == 1 ? "1 run" : entry.runs().size() + " runs";
    }
    return entry.runs().stream()
        .map(run -> run.engine() + " × " + run.workers())
        .findFirst()
        .orElse("nothing");
  }

  private static String state(StoredExperiment entry) {
    return entry.complete() || entry.runs().isEmpty() ? "finished" : state(entry.runs().getLast());
  }

  private static String state(StoredRun run) {
    String state = run.state().name().toLowerCase(Locale.ROOT);
    return run.state() == RunState.FINISHED && run.resumed() ? "resumed, " + state : state;
  }

  private static String time(List<StoredRun> runs) {
    return runs.isEmpty() || runs.getLast().makespanNanos() == 0
        ? ""
        : Texts.seconds(runs.getLast().seconds());
  }
}
