package org.parallelworkbench.ui.timeline;

import java.util.List;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.StageTimes;

/** What the timeline sums up, by a look at every file. */
final class Slowly {

  private Slowly() {}

  /** The time of all files that went to one part from one moment until another. */
  static double nanos(List<FileResult> files, Part part, double from, double to) {
    return files.stream()
        .map(FileResult::times)
        .mapToDouble(times -> nanos(times, part, from, to))
        .sum();
  }

  private static double nanos(StageTimes times, Part part, double from, double to) {
    double start = times.start();
    double afterRead = start + times.read();
    double afterPreprocess = afterRead + times.preprocess();
    double afterProcess = afterPreprocess + times.process();
    return switch (part) {
      case READ -> overlap(start, afterRead, from, to);
      case PREPROCESS -> overlap(afterRead, afterPreprocess, from, to);
      case PROCESS -> overlap(afterPreprocess, afterProcess, from, to);
      case OTHER -> overlap(afterProcess, times.end(), from, to);
    };
  }

  private static double overlap(double start, double end, double from, double to) {
    return Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
}
