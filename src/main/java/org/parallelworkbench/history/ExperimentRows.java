package org.parallelworkbench.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.Staffing;
import org.parallelworkbench.experiment.CacheMode;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Machine;
import org.parallelworkbench.experiment.Measurement;
import org.parallelworkbench.experiment.Measurement.Answers;
import org.parallelworkbench.experiment.Order;
import org.parallelworkbench.experiment.PlannedRun;
import org.parallelworkbench.experiment.Protocol;
import org.parallelworkbench.experiment.RunConfiguration;

/** Writes experiments and their runs while they go on. */
final class ExperimentRows {

  private ExperimentRows() {}

  /** Adds an experiment that is about to begin, and returns its id. */
  static long insert(Statements statements, Experiment experiment, Instant startedAt)
      throws SQLException {
    Machine machine = Machine.current();
    Protocol protocol = experiment.plan().protocol();
    FailurePolicy policy = experiment.policy();
    long id =
        statements.insert(
            "INSERT INTO experiment (started_at, list_id, pipeline, warm_ups, repeats, cache,"
                + " run_order, seed, precision, timeout_nanos, retries, first_backoff_nanos,"
                + " backoff_factor, longest_backoff_nanos, stop_after, stop_at_percent, cores,"
                + " max_heap_bytes, physical_memory_bytes, os_name, os_version, os_arch,"
                + " java_version, java_vendor, machine_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            startedAt.toString(),
            FileLists.store(statements, experiment.files()),
            experiment.work().pipeline().id(),
            protocol.warmUps(),
            protocol.repeats(),
            protocol.cache().name(),
            protocol.order().name(),
            protocol.seed(),
            protocol.precision().isPresent() ? protocol.precision().getAsDouble() : null,
            policy.timeout().toNanos(),
            policy.retries(),
            policy.firstBackoff().toNanos(),
            policy.backoffFactor(),
            policy.longestBackoff().toNanos(),
            policy.stopAfter(),
            policy.stopAtPercent(),
            machine.cores(),
            machine.maxHeapBytes(),
            orNull(machine.physicalMemoryBytes()),
            machine.osName(),
            machine.osVersion(),
            machine.osArch(),
            machine.javaVersion(),
            machine.javaVendor(),
            machine.at().toString());
    for (var setting : experiment.work().settings().toMap().entrySet()) {
      statements.update(
          "INSERT INTO setting (experiment_id, key, value) VALUES (?, ?, ?)",
          id,
          setting.getKey(),
          setting.getValue());
    }
    List<String> names = experiment.work().evaluator().columns();
    for (int i = 0; i < names.size(); i++) {
      statements.update(
          "INSERT INTO count_name (experiment_id, place, name) VALUES (?, ?, ?)",
          id,
          i,
          names.get(i));
    }
    insertConfigurations(statements, id, experiment.plan().configurations());
    return id;
  }

  private static @Nullable Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private static void insertConfigurations(
      Statements statements, long id, List<RunConfiguration> configurations) throws SQLException {
    for (int i = 0; i < configurations.size(); i++) {
      RunConfiguration configuration = configurations.get(i);
      statements.update(
          "INSERT INTO configuration (experiment_id, place, engine, workers) VALUES (?, ?, ?, ?)",
          id,
          i,
          configuration.engine().id(),
          configuration.workers());
    }
  }

  /** Brings an experiment up to date after one of its runs. */
  static void update(Statements statements, long id, ExperimentReport soFar) throws SQLException {
    statements.update(
        "UPDATE experiment SET started_at = ?, machine_at = ?, complete = ?, identical = ?,"
            + " agreement = ? WHERE id = ?",
        soFar.startedAt().toString(),
        soFar.machine().at().toString(),
        soFar.complete(),
        soFar.agreement().identical(),
        soFar.agreement().sentence(),
        id);
    // Pilots may have found some.
    statements.update("DELETE FROM configuration WHERE experiment_id = ?", id);
    insertConfigurations(statements, id, soFar.experiment().plan().configurations());
  }

  /** Adds a run that is about to begin, and returns its id. */
  static long insertRun(
      Statements statements, long experimentId, int number, PlannedRun run, Instant startedAt)
      throws SQLException {
    Owner owner = Owner.current();
    return statements.insert(
        "INSERT INTO run (experiment_id, number, engine, workers, purpose, repeat, started_at,"
            + " state, pid, process_started_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        experimentId,
        number,
        run.configuration().engine().id(),
        run.configuration().workers(),
        run.purpose().name(),
        run.repeat(),
        startedAt.toString(),
        RunState.RUNNING.name(),
        owner.pid(),
        owner.startedAt());
  }

  /** Says that a run has ended, finished or cancelled. */
  static void endRun(Statements statements, long id, RunReport report, Measurement measurement)
      throws SQLException {
    statements.update(
        "UPDATE run SET state = ?, started_at = ?, workers = ?, makespan_nanos = ?, done = ?, failed = ?,"
            + " bytes = ?, answers = ?, purpose = ?, resized = ?, stopped = ?, carried = ? WHERE id = ?",
        (report.cancelled() ? RunState.CANCELLED : RunState.FINISHED).name(),
        report.startedAt().toString(),
        report.workers(),
        report.makespanNanos(),
        report.count(FileStatus.DONE),
        report.count(FileStatus.FAILED),
        report.bytes(),
        measurement.answers().name(),
        measurement.run().purpose().name(),
        measurement.resized(),
        report.stopped(),
        report.carried(),
        id);
    statements.update("DELETE FROM staffing_change WHERE run_id = ?", id);
    for (Staffing.Change change : report.staffing().changes()) {
      insertChange(statements, id, change.workers(), change.nanos());
    }
  }

  /** Says that a run that is on got more or fewer workers, so many nanoseconds after its start. */
  static void resize(Statements statements, long runId, int workers, long nanos)
      throws SQLException {
    if (nanos == 0) {
      statements.update("UPDATE run SET workers = ? WHERE id = ?", workers, runId);
    } else {
      insertChange(statements, runId, workers, nanos);
    }
  }

  private static void insertChange(Statements statements, long runId, int workers, long nanos)
      throws SQLException {
    statements.update(
        "INSERT INTO staffing_change (run_id, nanos, workers) VALUES (?, ?, ?)",
        runId,
        nanos,
        workers);
  }

  /**
   * Says that a run that was resumed has ended. Its experiment is now complete if it was a single
   * run; what else an experiment was to run is not made up for.
   */
  static void endResumedRun(
      Statements statements, StoredRun run, RunReport report, Measurement measurement)
      throws SQLException {
    endRun(statements, run.id(), report, measurement);
    if (run.number() > 1) {
      // It was compared with nothing.
      statements.update(
          "UPDATE run SET answers = ? WHERE id = ?", Answers.INCOMPLETE.name(), run.id());
    }
    statements.update(
        "UPDATE experiment SET complete = ? WHERE id = ? AND repeats = 1 AND warm_ups = 0"
            + " AND (SELECT count(*) FROM configuration WHERE experiment_id = experiment.id) = 1",
        !report.cancelled(),
        run.experimentId());
  }

  /** Makes a run this process's own; how long it takes is unknown again. */
  static void takeOver(Statements statements, long runId) throws SQLException {
    Owner owner = Owner.current();
    statements.update(
        "UPDATE run SET state = ?, pid = ?, process_started_at = ?, makespan_nanos = 0 WHERE id = ?",
        RunState.RUNNING.name(),
        owner.pid(),
        owner.startedAt(),
        runId);
  }

  /** Says how a run goes on, of which so many files need not be done again. */
  static void goOn(Statements statements, long runId, int workers, int done) throws SQLException {
    statements.update("UPDATE run SET done = ? WHERE id = ?", done, runId);
    if (done == 0) {
      // Its clock starts anew, so what happened by the old one is no part of it.
      statements.update("UPDATE run SET workers = ? WHERE id = ?", workers, runId);
      statements.update("DELETE FROM staffing_change WHERE run_id = ?", runId);
      statements.update("DELETE FROM result_batch WHERE run_id = ?", runId);
    }
  }

  /** Says that a run ended through a fault. */
  static void breakRun(Statements statements, long id) throws SQLException {
    statements.update("UPDATE run SET state = ? WHERE id = ?", RunState.BROKEN.name(), id);
  }

  /** An experiment's protocol. */
  static Protocol protocol(ResultSet row) throws SQLException {
    double precision = row.getDouble("precision");
    OptionalDouble wanted = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(precision);
    return new Protocol(
        row.getInt("warm_ups"),
        row.getInt("repeats"),
        CacheMode.valueOf(row.getString("cache")),
        Order.valueOf(row.getString("run_order")),
        row.getLong("seed"),
        wanted);
  }

  /** What was to be done in an experiment when files fail. */
  static FailurePolicy policy(ResultSet row) throws SQLException {
    return new FailurePolicy(
        Duration.ofNanos(row.getLong("timeout_nanos")),
        row.getInt("retries"),
        Duration.ofNanos(row.getLong("first_backoff_nanos")),
        row.getDouble("backoff_factor"),
        Duration.ofNanos(row.getLong("longest_backoff_nanos")),
        row.getInt("stop_after"),
        row.getDouble("stop_at_percent"));
  }

  /** The machine that an experiment ran on. */
  static Machine machine(ResultSet row) throws SQLException {
    long memory = row.getLong("physical_memory_bytes");
    OptionalLong physicalMemory = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(memory);
    return new Machine(
        row.getInt("cores"),
        row.getLong("max_heap_bytes"),
        physicalMemory,
        row.getString("os_name"),
        row.getString("os_version"),
        row.getString("os_arch"),
        row.getString("java_version"),
        row.getString("java_vendor"),
        Instant.parse(row.getString("machine_at")));
  }
}
