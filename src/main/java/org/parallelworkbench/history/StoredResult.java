package org.parallelworkbench.history;

import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;

/**
 * A result as it was recorded.
 *
 * @param stamp the file's before its evaluation began
 */
record StoredResult(FileResult result, FileStamp stamp) {

  /** Whether the file was evaluated to its end. */
  boolean isDone() {
    return result.status() == FileStatus.DONE;
  }
}
