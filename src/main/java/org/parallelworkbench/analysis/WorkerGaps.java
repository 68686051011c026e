package org.parallelworkbench.analysis;

import java.util.Comparator;
import java.util.List;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.StageTimes;

/**
 * When one worker had no file, in nanoseconds.
 *
 * @param betweenFiles before its first file and between two
 * @param atEnd after its last file, while others were still at work
 */
record WorkerGaps(long betweenFiles, long atEnd) {

  /** The gaps in the files of one worker. */
  static WorkerGaps of(List<FileResult> files, long makespanNanos) {
    List<StageTimes> inOrder =
        files.stream()
            .map(FileResult::times)
            .sorted(Comparator.comparingLong(StageTimes::start))
            .toList();
    long between = 0;
    long freeSince = 0;
    for (StageTimes times : inOrder) {
      between += Math.max(0, times.start() - freeSince);
      freeSince = Math.max(freeSince, times.end());
    }
    return new WorkerGaps(between, Math.max(0, makespanNanos - freeSince));
  }

  long sum() {
    return betweenFiles + atEnd;
  }
}
