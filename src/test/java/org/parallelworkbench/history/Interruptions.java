package org.parallelworkbench.history;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.parallelworkbench.engine.RunReport;

/** Makes of recorded runs such as a process leaves behind that is killed. */
public final class Interruptions {

  /** No system gives a process this number. */
  private static final long NOBODY = Integer.MAX_VALUE;

  private Interruptions() {}

  /** Has the newest run of a history be one that was interrupted when these were done. */
  public static void interrupt(Path folder, RunReport report, List<Integer> done)
      throws HistoryException {
    try (Database database = Database.open(folder.resolve(History.FILE))) {
      database.write(
          statements -> {
            long run =
                statements.one("SELECT max(id) FROM run", row -> row.getLong(1)).orElseThrow();
            statements.update("DELETE FROM result_batch WHERE run_id = ?", run);
            statements.update(
                "UPDATE run SET state = 'RUNNING', done = 0, makespan_nanos = 0 WHERE id = ?", run);
            statements.update(
                "UPDATE experiment SET complete = 0"
                    + " WHERE id = (SELECT experiment_id FROM run WHERE id = ?)",
                run);
            orphan(statements, run);
            boolean opensFiles = report.request().work().pipeline().opensFiles();
            ResultRows.insert(
                statements,
                run,
                Recordings.packed(
                    done.stream()
                        .map(report.results()::get)
                        .map(
                            result ->
                                new StoredResult(
                                    result,
                                    opensFiles ? FileStamp.of(result.file()) : FileStamp.NONE))
                        .toList()));
            return run;
          });
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Has the newest run of a history, which is going on, be one whose process is gone. */
  static void orphan(Path folder) throws HistoryException {
    try (Database database = Database.open(folder.resolve(History.FILE))) {
      database.write(
          statements -> {
            long run =
                statements.one("SELECT max(id) FROM run", row -> row.getLong(1)).orElseThrow();
            orphan(statements, run);
            return run;
          });
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void orphan(Statements statements, long run) throws SQLException {
    statements.update("UPDATE run SET pid = ?, process_started_at = 0 WHERE id = ?", NOBODY, run);
  }
}
