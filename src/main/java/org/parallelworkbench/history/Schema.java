package org.parallelworkbench.history;

import java.sql.SQLException;
import java.util.List;
import org.parallelworkbench.files.PathText;

/** The tables, and how a database that an older program made is brought up to date. */
final class Schema {

  /**
   * What leads from each version to the next, the first from an empty database. What has been
   * released is never changed; a new version is a new element.
   *
   * <ul>
   *   <li>{@code file_list}, {@code file}: lists of files, shared by all experiments over them. A
   *       path is {@code prefix} + {@code path}, as {@link PathText} writes it; {@code base} is
   *       what relative ones are relative to. Of an entry of an archive they are the archive's, and
   *       what is needed to find it there follows.
   *   <li>{@code experiment}: what was started at once, a single run as well; with the machine
   *   <li>{@code run}: its runs. While {@code state} is {@code RUNNING}, the process is at it
   *   <li>{@code staffing_change}: when a run got more or fewer workers
   *   <li>{@code result_batch}: results as {@link ResultCodec} writes them, in the order in which
   *       they came; of several for the same file, the last counts. {@code breakdowns} is null if
   *       none of them has one
   * </ul>
   */
  private static final List<String> MIGRATIONS =
      List.of(
          """
          CREATE TABLE file_list (
            id INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE,
            base TEXT NOT NULL,
            prefix TEXT NOT NULL,
            files INTEGER NOT NULL
          );
          CREATE TABLE file (
            list_id INTEGER NOT NULL REFERENCES file_list ON DELETE CASCADE,
            place INTEGER NOT NULL,
            path TEXT NOT NULL,
            size INTEGER NOT NULL,
            charset TEXT,
            entry TEXT,
            entry_offset INTEGER,
            packed_size INTEGER,
            crc INTEGER,
            method INTEGER,
            encrypted INTEGER,
            PRIMARY KEY (list_id, place)
          ) WITHOUT ROWID;
          CREATE TABLE experiment (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL DEFAULT '',
            note TEXT NOT NULL DEFAULT '',
            deleted INTEGER NOT NULL DEFAULT 0,
            started_at TEXT NOT NULL,
            complete INTEGER NOT NULL DEFAULT 0,
            list_id INTEGER NOT NULL REFERENCES file_list,
            pipeline TEXT NOT NULL,
            warm_ups INTEGER NOT NULL,
            repeats INTEGER NOT NULL,
            cache TEXT NOT NULL,
            run_order TEXT NOT NULL,
            seed INTEGER NOT NULL,
            precision REAL,
            timeout_nanos INTEGER NOT NULL,
            retries INTEGER NOT NULL,
            first_backoff_nanos INTEGER NOT NULL,
            backoff_factor REAL NOT NULL,
            longest_backoff_nanos INTEGER NOT NULL,
            stop_after INTEGER NOT NULL,
            stop_at_percent REAL NOT NULL,
            identical INTEGER NOT NULL DEFAULT 1,
            agreement TEXT NOT NULL DEFAULT '',
            cores INTEGER NOT NULL,
            max_heap_bytes INTEGER NOT NULL,
            physical_memory_bytes INTEGER,
            os_name TEXT NOT NULL,
            os_version TEXT NOT NULL,
            os_arch TEXT NOT NULL,
            java_version TEXT NOT NULL,
            java_vendor TEXT NOT NULL,
            machine_at TEXT NOT NULL
          );
          CREATE INDEX experiment_list ON experiment (list_id);
          CREATE TABLE setting (
            experiment_id INTEGER NOT NULL REFERENCES experiment ON DELETE CASCADE,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (experiment_id, key)
          ) WITHOUT ROWID;
          CREATE TABLE count_name (
            experiment_id INTEGER NOT NULL REFERENCES experiment ON DELETE CASCADE,
            place INTEGER NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (experiment_id, place)
          ) WITHOUT ROWID;
          CREATE TABLE configuration (
            experiment_id INTEGER NOT NULL REFERENCES experiment ON DELETE CASCADE,
            place INTEGER NOT NULL,
            engine TEXT NOT NULL,
            workers INTEGER NOT NULL,
            PRIMARY KEY (experiment_id, place)
          ) WITHOUT ROWID;
          CREATE TABLE run (
            id INTEGER PRIMARY KEY,
            experiment_id INTEGER NOT NULL REFERENCES experiment ON DELETE CASCADE,
            number INTEGER NOT NULL,
            engine TEXT NOT NULL,
            workers INTEGER NOT NULL,
            purpose TEXT NOT NULL,
            repeat INTEGER NOT NULL,
            started_at TEXT NOT NULL,
            state TEXT NOT NULL,
            pid INTEGER NOT NULL,
            process_started_at INTEGER NOT NULL,
            makespan_nanos INTEGER NOT NULL DEFAULT 0,
            done INTEGER NOT NULL DEFAULT 0,
            failed INTEGER NOT NULL DEFAULT 0,
            bytes INTEGER NOT NULL DEFAULT 0,
            answers TEXT NOT NULL DEFAULT 'INCOMPLETE',
            resized INTEGER NOT NULL DEFAULT 0,
            stopped TEXT NOT NULL DEFAULT '',
            carried INTEGER NOT NULL DEFAULT 0
          );
          CREATE INDEX run_experiment ON run (experiment_id);
          CREATE TABLE staffing_change (
            id INTEGER PRIMARY KEY,
            run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
            nanos INTEGER NOT NULL,
            workers INTEGER NOT NULL
          );
          CREATE INDEX staffing_change_run ON staffing_change (run_id);
          CREATE TABLE result_batch (
            id INTEGER PRIMARY KEY,
            run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
            results BLOB NOT NULL
          );
          CREATE INDEX result_batch_run ON result_batch (run_id);
          """,
          """
          ALTER TABLE result_batch ADD COLUMN breakdowns BLOB;
          """);

  private Schema() {}

  /**
   * Brings a database up to date, in one transaction.
   *
   * @throws HistoryException if a newer program made it
   */
  static void migrate(Database database) throws SQLException, HistoryException {
    int version = database.write(Schema::migrate);
    if (version > MIGRATIONS.size()) {
      throw new HistoryException(
          "a newer version of this program made it. Use that one, or another --data-dir");
    }
  }

  /** Returns the version that it was before. */
  private static int migrate(Statements statements) throws SQLException {
    int version = statements.one("PRAGMA user_version", row -> row.getInt(1)).orElseThrow();
    if (version < MIGRATIONS.size()) {
      for (String migration : MIGRATIONS.subList(version, MIGRATIONS.size())) {
        statements.execute(migration);
      }
      statements.execute("PRAGMA user_version = " + MIGRATIONS.size());
    }
    return version;
  }
}
