package org.parallelworkbench.history;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.parallelworkbench.pipeline.SourceFile;

/** Writes and reads the results of single files, a batch in each row. */
final class ResultRows {

  private static final String SELECT =
      "SELECT results, breakdowns FROM result_batch WHERE run_id = ? ORDER BY id";

  private ResultRows() {}

  /** Adds a batch, and counts what is done. */
  static void insert(Statements statements, long runId, ResultBatch batch) throws SQLException {
    statements.update(
        "INSERT INTO result_batch (run_id, results, breakdowns) VALUES (?, ?, ?)",
        runId,
        batch.bytes(),
        batch.breakdowns());
    statements.update("UPDATE run SET done = done + ? WHERE id = ?", batch.done(), runId);
  }

  /**
   * Gives every result of a run, in the order in which they came; a file may have several.
   *
   * @param files what the run was over
   * @param names the names of the counts
   */
  static void each(
      Statements statements,
      long runId,
      List<SourceFile> files,
      List<String> names,
      Consumer<StoredResult> taker)
      throws SQLException {
    statements.each(
        SELECT,
        row -> ResultCodec.decode(row.getBytes(1), row.getBytes(2), files, names, taker),
        runId);
  }
}
