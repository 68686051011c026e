package org.parallelworkbench.history;

import java.sql.SQLException;

/** Removes deleted experiments for good. */
final class Purge {

  private Purge() {}

  /** Removes them with all that nothing else needs; returns how many there were. */
  static int run(Statements statements) throws SQLException {
    int experiments = statements.update("DELETE FROM experiment WHERE deleted");
    if (experiments > 0) {
      statements.update("DELETE FROM file_list WHERE id NOT IN (SELECT list_id FROM experiment)");
    }
    statements.execute("PRAGMA incremental_vacuum");
    return experiments;
  }
}
