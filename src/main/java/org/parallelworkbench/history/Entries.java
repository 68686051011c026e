package org.parallelworkbench.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.experiment.Measurement.Answers;
import org.parallelworkbench.experiment.PlannedRun.Purpose;
import org.parallelworkbench.files.PathText;
import org.parallelworkbench.pipeline.Settings;

/** Reads what there is to say of experiments and runs without their results. */
final class Entries {

  private static final String EXPERIMENTS =
      "SELECT experiment.*, base, prefix, files,"
          + " (SELECT count(*) FROM configuration WHERE experiment_id = experiment.id)"
          + " AS configurations"
          + " FROM experiment JOIN file_list ON file_list.id = list_id WHERE NOT deleted";

  private static final String RUNS =
      "SELECT run.*, files FROM run JOIN experiment ON experiment.id = experiment_id"
          + " JOIN file_list ON file_list.id = list_id WHERE NOT deleted";

  private Entries() {}

  /** All experiments that are not deleted, the newest first. */
  static List<StoredExperiment> all(Statements statements) throws SQLException {
    Map<Long, List<StoredRun>> runs = new HashMap<>();
    for (StoredRun run : runs(statements, "", null)) {
      runs.computeIfAbsent(run.experimentId(), missing -> new ArrayList<>()).add(run);
    }
    Map<Long, Map<String, String>> settings = new HashMap<>();
    statements.each(
        "SELECT experiment_id, key, value FROM setting",
        row ->
            settings
                .computeIfAbsent(row.getLong(1), missing -> new HashMap<>())
                .put(row.getString(2), row.getString(3)));
    return statements.all(
        EXPERIMENTS + " ORDER BY experiment.id DESC",
        row -> {
          long id = row.getLong("id");
          return experiment(
              row, settings.getOrDefault(id, Map.of()), runs.getOrDefault(id, List.of()));
        });
  }

  /** One experiment, unless it is deleted. */
  static Optional<StoredExperiment> one(Statements statements, long id) throws SQLException {
    List<StoredRun> runs = runs(statements, " AND experiment_id = ?", id);
    Map<String, String> settings = new HashMap<>();
    statements.each(
        "SELECT key, value FROM setting WHERE experiment_id = ?",
        row -> settings.put(row.getString(1), row.getString(2)),
        id);
    return statements.one(
        EXPERIMENTS + " AND experiment.id = ?", row -> experiment(row, settings, runs), id);
  }

  /** One run, unless its experiment is deleted. */
  static Optional<StoredRun> run(Statements statements, long id) throws SQLException {
    return runs(statements, " AND run.id = ?", id).stream().findFirst();
  }

  /** The newest run that some program began and did not end. */
  static Optional<StoredRun> interrupted(Statements statements) throws SQLException {
    return runs(statements, " AND state = ?", RunState.RUNNING.name()).reversed().stream()
        .filter(run -> run.state() == RunState.INTERRUPTED)
        .findFirst();
  }

  private static List<StoredRun> runs(
      Statements statements, String condition, @Nullable Object value) throws SQLException {
    String sql = RUNS + condition + " ORDER BY run.id";
    return value == null
        ? statements.all(sql, Entries::run)
        : statements.all(sql, Entries::run, value);
  }

  private static StoredRun run(ResultSet row) throws SQLException {
    return new StoredRun(
        row.getLong("id"),
        row.getLong("experiment_id"),
        row.getInt("number"),
        row.getString("engine"),
        row.getInt("workers"),
        Purpose.valueOf(row.getString("purpose")),
        row.getInt("repeat"),
        Instant.parse(row.getString("started_at")),
        state(row),
        row.getLong("makespan_nanos"),
        row.getInt("files"),
        row.getInt("done"),
        row.getInt("failed"),
        row.getLong("bytes"),
        Answers.valueOf(row.getString("answers")),
        row.getBoolean("resized"),
        row.getString("stopped"),
        row.getInt("carried"));
  }

  private static RunState state(ResultSet row) throws SQLException {
    RunState stored = RunState.valueOf(row.getString("state"));
    boolean gone =
        stored == RunState.RUNNING
            && !new Owner(row.getLong("pid"), row.getLong("process_started_at")).isAlive();
    return gone ? RunState.INTERRUPTED : stored;
  }

  private static StoredExperiment experiment(
      ResultSet row, Map<String, String> settings, List<StoredRun> runs) throws SQLException {
    return new StoredExperiment(
        row.getLong("id"),
        row.getString("name"),
        row.getString("note"),
        Instant.parse(row.getString("started_at")),
        row.getString("pipeline"),
        Settings.of(settings),
        folder(row.getString("base"), row.getString("prefix")),
        row.getInt("files"),
        ExperimentRows.machine(row),
        row.getInt("configurations"),
        row.getInt("warm_ups"),
        row.getInt("repeats"),
        row.getBoolean("complete"),
        row.getString("agreement"),
        runs);
  }

  private static String folder(String base, String prefix) {
    return PathText.parse(base).resolve(PathText.parse(prefix)).toString();
  }
}
