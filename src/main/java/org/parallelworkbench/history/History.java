package org.parallelworkbench.history;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentListener;
import org.parallelworkbench.experiment.ExperimentReport;

/**
 * Every run and experiment, kept in the file {@value #FILE} of a folder. Several programs may use
 * the same at once. Thread-safe; everything but recording may take a while with large runs, and so
 * does not belong on the FX thread.
 */
public final class History implements AutoCloseable {

  /** The name of the database's file. */
  public static final String FILE = "history.db";

  private final Database database;
  private final Catalog catalog;
  private final HistoryWriter writer;

  private History(Database database, Catalog catalog, Consumer<String> problems) {
    this.database = database;
    this.catalog = catalog;
    this.writer = new HistoryWriter(database, problems);
  }

  /**
   * Opens the history of a folder, or begins one.
   *
   * @param folder need not exist yet
   * @param catalog what the ids in it stand for
   * @param problems is told in sentences, on some thread, when something cannot be recorded
   * @throws HistoryException if there cannot be a history there
   */
  public static History open(Path folder, Catalog catalog, Consumer<String> problems)
      throws HistoryException {
    return new History(Database.open(folder.resolve(FILE)), catalog, problems);
  }

  /**
   * Records an experiment that is about to be run; whoever runs it closes the recording when it is
   * over, however it went.
   *
   * @param experiment may be that of a {@link Resumption}, whose run is then gone on with
   * @param follower hears of the experiment as well
   */
  public Recording record(Experiment experiment, ExperimentListener follower) {
    return new ExperimentRecorder(writer, experiment, follower);
  }

  /**
   * Entries whose name, note, pipeline, settings, engines or folder have each word of {@code text}
   * in them, the newest first; all if it is blank.
   */
  public List<StoredExperiment> search(String text) throws HistoryException {
    List<StoredExperiment> all = read(Entries::all);
    return all.stream().filter(experiment -> experiment.matches(text)).toList();
  }

  /** One entry, unless there is none of this id or it is deleted. */
  public Optional<StoredExperiment> experiment(long id) throws HistoryException {
    return read(statements -> Entries.one(statements, id));
  }

  /** One run, unless there is none of this id or it is deleted. */
  public Optional<StoredRun> run(long id) throws HistoryException {
    return read(statements -> Entries.run(statements, id));
  }

  /** An experiment's report, as it was when it had just ended. */
  public ExperimentReport experimentReport(long id) throws HistoryException {
    try {
      return reopen(id).experimentReport();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** A run's report, as it was when it had just ended. */
  public RunReport report(long runId) throws HistoryException {
    StoredRun run = run(runId).orElseThrow(() -> gone(runId));
    try {
      return reopen(run.experimentId()).report(run);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** The newest run that was interrupted by the end of its program, if there is one. */
  public Optional<StoredRun> interrupted() throws HistoryException {
    return read(Entries::interrupted);
  }

  /** Says that nobody wants to be asked again about an interrupted run. It can still be resumed. */
  public void discard(long runId) throws HistoryException {
    write(
        statements ->
            statements.update(
                "UPDATE run SET state = ? WHERE id = ?", RunState.CANCELLED.name(), runId));
  }

  /**
   * Prepares to finish a run that ended early: looks at every file that was done, and makes the run
   * this program's own, so that no other resumes it as well.
   *
   * @throws HistoryException if there is nothing left of it to do, or a program is at it
   */
  public Resumption resume(long runId) throws HistoryException {
    StoredRun run = run(runId).orElseThrow(() -> gone(runId));
    boolean taken =
        write(
            statements -> {
              boolean free =
                  Entries.run(statements, runId).filter(StoredRun::resumable).isPresent();
              if (free) {
                ExperimentRows.takeOver(statements, runId);
              }
              return free;
            });
    if (!taken) {
      throw new HistoryException(
          run.state() == RunState.FINISHED
              ? "Run %d is finished: there is nothing left to do.".formatted(runId)
              : "Run %d is going on in another window or terminal.".formatted(runId));
    }
    try {
      Resumption resumption = reopen(run.experimentId()).resumption(run);
      database.write(
          statements -> {
            ExperimentRows.goOn(statements, runId, resumption.workers(), resumption.carried());
            return runId;
          });
      return resumption;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private Reopening reopen(long id) throws SQLException, HistoryException {
    StoredExperiment experiment = experiment(id).orElseThrow(() -> gone(id));
    return new Reopening(database, catalog, experiment, true);
  }

  /** Calls an entry something else. */
  public void rename(long id, String name) throws HistoryException {
    change("UPDATE experiment SET name = ? WHERE id = ?", name.strip(), id);
  }

  /** Writes something else about an entry. */
  public void note(long id, String note) throws HistoryException {
    change("UPDATE experiment SET note = ? WHERE id = ?", note.strip(), id);
  }

  /** Deletes an entry, which {@link #restore} takes back until {@link #purge} is called. */
  public void delete(long id) throws HistoryException {
    change("UPDATE experiment SET deleted = 1 WHERE id = ?", id);
  }

  /** Takes back that an entry was deleted. */
  public void restore(long id) throws HistoryException {
    change("UPDATE experiment SET deleted = 0 WHERE id = ?", id);
  }

  private void change(String sql, Object... values) throws HistoryException {
    if (write(statements -> statements.update(sql, values)) == 0) {
      throw gone((Long) values[values.length - 1]);
    }
  }

  /** Removes for good what was deleted, and gives the room back to the disk. */
  public void purge() throws HistoryException {
    write(Purge::run);
  }

  /** Reads, and what was recorded before can be seen. */
  private <T> T read(Database.Work<T> work) throws HistoryException {
    writer.flush();
    try {
      return database.read(work);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private <T> T write(Database.Work<T> work) throws HistoryException {
    try {
      return database.write(work);
    } catch (SQLException e) {
      throw new HistoryException(
          "The history cannot be changed: %s.".formatted(Problems.reason(e)), e);
    }
  }

  private static HistoryException unreadable(SQLException e) {
    return new HistoryException("The history cannot be read: %s.".formatted(Problems.reason(e)), e);
  }

  private static HistoryException gone(long id) {
    return new HistoryException("There is nothing numbered %d in the history.".formatted(id));
  }

  /** Writes what is still to be written, for some seconds at most. */
  @Override
  public void close() throws HistoryException {
    writer.close();
    try {
      database.close();
    } catch (SQLException e) {
      throw new HistoryException(
          "The history could not be closed: %s.".formatted(Problems.reason(e)), e);
    }
  }
}
