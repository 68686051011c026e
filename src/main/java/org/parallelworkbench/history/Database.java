package org.parallelworkbench.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * An SQLite database with one connection that writes and one that reads; each is used by one thread
 * at a time, and reading does not wait for writing (write-ahead log). Several programs may have the
 * same database open: each waits for the other's transactions, which are short. Thread-safe.
 */
final class Database implements AutoCloseable {

  /** What to do in one transaction. */
  @FunctionalInterface
  interface Work<T> {
    T with(Statements statements) throws SQLException;
  }

  /** How long to wait for another program's transaction. */
  private static final int BUSY_MILLIS = 5_000;

  private final Side writing;
  private final Side reading;

  private Database(Connection writing, Connection reading) {
    // Locked from the beginning: to begin by reading and then be refused would be too late.
    this.writing = new Side(writing, "BEGIN IMMEDIATE");
    this.reading = new Side(reading, "BEGIN");
  }

  /**
   * Opens a database, which is made if it does not exist.
   *
   * @throws HistoryException if that is impossible, or the file is something else
   */
  static Database open(Path file) throws HistoryException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Connection writing = connect(file);
      try {
        Database database = new Database(writing, connect(file));
        Schema.migrate(database);
        return database;
      } catch (SQLException | HistoryException e) {
        writing.close();
        throw e;
      }
    } catch (IOException | SQLException | HistoryException | LinkageError e) {
      throw new HistoryException(
          "The history “%s” cannot be used: %s.".formatted(file, Problems.reason(e)), e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    // What the operating system has been given survives the end of this process.
    config.setSynchronous(SynchronousMode.NORMAL);
    Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try (Statement statement = connection.createStatement()) {
      // So that the room of what is deleted can be given back. Only an empty database takes it, so
      // it comes before the other, which makes the file.
      statement.execute("PRAGMA auto_vacuum = INCREMENTAL");
      statement.execute("PRAGMA journal_mode = WAL");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  /** Does something in one transaction: all of it, or, when it throws, nothing. */
  <T> T write(Work<T> work) throws SQLException {
    return writing.use(work);
  }

  /** Reads in one transaction: everything is as at one moment. */
  <T> T read(Work<T> work) throws SQLException {
    return reading.use(work);
  }

  @Override
  public void close() throws SQLException {
    try {
      reading.close();
    } finally {
      writing.close();
    }
  }

  /** A connection and who uses it. */
  private static final class Side {

    private final Connection connection;
    private final Statements statements;
    private final String begin;
    private final ReentrantLock lock = new ReentrantLock();

    Side(Connection connection, String begin) {
      this.connection = connection;
      this.begin = begin;
      this.statements = new Statements(connection);
    }

    <T> T use(Work<T> work) throws SQLException {
      lock.lock();
      try {
        statements.execute(begin);
        try {
          T result = work.with(statements);
          statements.execute("COMMIT");
          return result;
        } catch (SQLException | RuntimeException e) {
          rollBack(e);
          throw e;
        }
      } finally {
        lock.unlock();
      }
    }

    private void rollBack(Exception cause) {
      try {
        statements.execute("ROLLBACK");
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
    }

    void close() throws SQLException {
      lock.lock();
      try {
        statements.close();
        connection.close();
      } finally {
        lock.unlock();
      }
    }
  }
}
