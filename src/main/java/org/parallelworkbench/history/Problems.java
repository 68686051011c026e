package org.parallelworkbench.history;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says why a database failed, in the middle of a sentence for people. */
final class Problems {

  private Problems() {}

  /** A phrase without its full stop. */
  static String reason(Throwable failure) {
    if (failure instanceof SQLiteException e) {
      return reason(e.getResultCode());
    }
    if (failure instanceof SQLException e && e.getCause() != null) {
      return reason(e.getCause());
    }
    if (failure instanceof AccessDeniedException) {
      return "no permission to write there";
    }
    if (failure instanceof FileSystemException e && e.getReason() != null) {
      return e.getReason();
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private static String reason(SQLiteErrorCode code) {
    String name = code.name();
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return "another program has been writing to it for seconds";
    }
    if (name.startsWith("SQLITE_FULL") || name.startsWith("SQLITE_IOERR_SHMSIZE")) {
      return "the disk is full";
    }
    if (name.startsWith("SQLITE_NOTADB") || name.startsWith("SQLITE_CORRUPT")) {
      return "it is damaged. Move it away to begin a new one";
    }
    if (name.startsWith("SQLITE_READONLY")
        || name.startsWith("SQLITE_CANTOPEN")
        || name.startsWith("SQLITE_PERM")) {
      return "no permission to write there";
    }
    return code.message + " (" + name + ")";
  }
}
