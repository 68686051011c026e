package org.parallelworkbench.experiment;

import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunRequest;

/** Remembers what it is told, one line for each. */
public class RecordingListener implements ExperimentListener {

  final List<String> lines = new ArrayList<>();
  final List<ExperimentReport> reports = new ArrayList<>();

  @Override
  public void readingFiles() {
    lines.add("reading");
  }

  @Override
  public RunListener starting(int number, int total, PlannedRun run, RunRequest request) {
    lines.add("start %d/%d %s".formatted(number, total, words(run)));
    return RunListener.NONE;
  }

  @Override
  public void finished(int number, int total, Measurement measurement, ExperimentReport soFar) {
    lines.add(
        "end %d/%d %s %s"
            .formatted(number, total, words(measurement.run()), measurement.answers()));
    reports.add(soFar);
  }

  /** What was started, in order, such as {@code MEASURE threads×4 #2}. */
  List<String> started() {
    return lines.stream()
        .filter(line -> line.startsWith("start"))
        .map(line -> line.substring(line.indexOf(' ', "start ".length()) + 1))
        .toList();
  }

  private static String words(PlannedRun run) {
    RunConfiguration configuration = run.configuration();
    return "%s %s×%d #%d"
        .formatted(
            run.purpose(), configuration.engine().id(), configuration.workers(), run.repeat());
  }
}
