package org.parallelworkbench.history;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.analysis.Agreement;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.Staffing;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Measurement;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.PlannedRun;
import org.parallelworkbench.experiment.Protocol;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.SourceFile;

/** Makes of what is stored the reports that there were when it had just ended. */
final class Reopening {

  private final Database database;
  private final Catalog catalog;
  private final StoredExperiment experiment;

  /** What the results are about. */
  private final List<SourceFile> files;

  private final PreparedPipeline work;
  private final FailurePolicy policy;

  /** The names of the counts, which a later version of the pipeline may call otherwise. */
  private final List<String> names;

  /**
   * @param openFiles whether the files are to be found wherever the program was started this time
   */
  Reopening(Database database, Catalog catalog, StoredExperiment experiment, boolean openFiles)
      throws SQLException, HistoryException {
    this.database = database;
    this.catalog = catalog;
    this.experiment = experiment;
    this.work = catalog.work(experiment.pipeline(), experiment.settings());
    boolean find = openFiles && work.pipeline().opensFiles();
    this.files =
        database.read(
            statements -> {
              long list =
                  statements
                      .one(
                          "SELECT list_id FROM experiment WHERE id = ?",
                          row -> row.getLong(1),
                          experiment.id())
                      .orElseThrow();
              return FileLists.load(statements, list, find);
            });
    this.policy =
        database
            .read(
                statements ->
                    statements.one(
                        "SELECT * FROM experiment WHERE id = ?",
                        ExperimentRows::policy,
                        experiment.id()))
            .orElseThrow();
    this.names =
        database.read(
            statements ->
                statements.all(
                    "SELECT name FROM count_name WHERE experiment_id = ? ORDER BY place",
                    row -> row.getString(1),
                    experiment.id()));
  }

  RunReport report(StoredRun run) throws SQLException {
    @Nullable FileResult[] found = new FileResult[files.size()];
    each(run, stored -> found[stored.result().index()] = stored.result());
    List<FileResult> results =
        IntStream.range(0, found.length)
            .mapToObj(
                i -> {
                  FileResult result = found[i];
                  return result == null
                      ? FileResult.notStarted(i, files.get(i), run.stopped())
                      : result;
                })
            .toList();
    long makespan = run.makespanNanos();
    if (makespan == 0) {
      makespan = results.stream().mapToLong(result -> result.times().end()).max().orElse(0);
    }
    boolean cancelled =
        results.stream().anyMatch(result -> result.status() == FileStatus.CANCELLED);
    return new RunReport(
        run.engine(),
        request(run),
        run.startedAt(),
        makespan,
        results,
        cancelled,
        staffing(run),
        run.stopped(),
        false,
        run.carried());
  }

  private RunRequest request(StoredRun run) {
    return new RunRequest(files, work, run.workers(), policy);
  }

  private Staffing staffing(StoredRun run) throws SQLException {
    return new Staffing(
        run.workers(),
        database.read(
            statements ->
                statements.all(
                    "SELECT nanos, workers FROM staffing_change WHERE run_id = ? ORDER BY id",
                    row -> new Staffing.Change(row.getLong(1), row.getInt(2)),
                    run.id())));
  }

  /** Gives every result of a run, in the order in which they came; a file may have several. */
  private void each(StoredRun run, Consumer<StoredResult> taker) throws SQLException {
    database.read(
        statements -> {
          ResultRows.each(statements, run.id(), files, names, taker);
          return run;
        });
  }

  /** What it takes to finish a run. */
  Resumption resumption(StoredRun run) throws SQLException, HistoryException {
    Map<Integer, StoredResult> latest = new HashMap<>();
    // Not that of the latest results alone: what was done anew had taken its time before.
    AtomicLong end = new AtomicLong();
    each(
        run,
        stored -> {
          latest.put(stored.result().index(), stored);
          end.accumulateAndGet(stored.result().times().end(), Math::max);
        });
    Staffing staffing = staffing(run);
    for (Staffing.Change change : staffing.changes()) {
      end.accumulateAndGet(change.nanos(), Math::max);
    }
    return Resumption.of(
        run, request(run), catalog.engine(run.engine()), staffing, latest, end.get());
  }

  ExperimentReport experimentReport() throws SQLException, HistoryException {
    List<Measurement> measurements = new ArrayList<>();
    for (StoredRun run : experiment.runs()) {
      if (run.state() == RunState.FINISHED || run.state() == RunState.CANCELLED) {
        measurements.add(measurement(run));
      }
    }
    Optional<StoredRun> baseline = baseline(measurements);
    Optional<StoredRun> latest =
        experiment.runs().isEmpty() ? Optional.empty() : Optional.of(experiment.runs().getLast());
    return new ExperimentReport(
        new Experiment(files, work, plan(), policy),
        experiment.machine(),
        experiment.startedAt(),
        measurements,
        agreement(),
        baseline.isPresent() ? Optional.of(report(baseline.get())) : Optional.empty(),
        latest.isPresent() ? Optional.of(report(latest.get())) : Optional.empty(),
        experiment.complete());
  }

  private Measurement measurement(StoredRun run) throws HistoryException {
    RunConfiguration configuration =
        new RunConfiguration(catalog.engine(run.engine()), run.workers());
    return new Measurement(
        run.number(),
        new PlannedRun(configuration, run.purpose(), run.repeat()),
        run.startedAt(),
        run.makespanNanos(),
        run.files(),
        run.failed(),
        run.bytes(),
        run.answers(),
        run.resized());
  }

  /** The first complete baseline that was measured, or else the first at all. */
  private Optional<StoredRun> baseline(List<Measurement> measurements) {
    List<Measurement> baselines =
        measurements.stream()
            .filter(it -> it.complete() && it.run().configuration().isBaseline())
            .toList();
    return baselines.stream()
        .filter(Measurement::counts)
        .findFirst()
        .or(() -> baselines.stream().findFirst())
        .flatMap(
            measurement ->
                experiment.runs().stream()
                    .filter(run -> run.number() == measurement.number())
                    .findFirst());
  }

  private Agreement agreement() throws SQLException {
    return database
        .read(
            statements ->
                statements.one(
                    "SELECT identical, agreement FROM experiment WHERE id = ?",
                    row -> new Agreement(row.getBoolean(1), row.getString(2)),
                    experiment.id()))
        .orElseThrow();
  }

  private Plan plan() throws SQLException, HistoryException {
    record Stored(String engine, int workers) {}
    Protocol protocol =
        database
            .read(
                statements ->
                    statements.one(
                        "SELECT * FROM experiment WHERE id = ?",
                        ExperimentRows::protocol,
                        experiment.id()))
            .orElseThrow();
    List<Stored> stored =
        database.read(
            statements ->
                statements.all(
                    "SELECT engine, workers FROM configuration WHERE experiment_id = ?"
                        + " ORDER BY place",
                    row -> new Stored(row.getString(1), row.getInt(2)),
                    experiment.id()));
    List<RunConfiguration> configurations = new ArrayList<>();
    for (Stored each : stored) {
      configurations.add(new RunConfiguration(catalog.engine(each.engine()), each.workers()));
    }
    return new Plan(configurations, Optional.empty(), protocol);
  }
}
