package org.parallelworkbench.ui.timeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.Slices;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.pipeline.SourceFile;

/** Makes up runs, file by file. Times are in milliseconds unless they say otherwise. */
final class Runs {

  static final long MILLI = 1_000_000;

  private final int workers;
  private final List<FileResult> results = new ArrayList<>();

  private Runs(int workers) {
    this.workers = workers;
  }

  static Runs of(int workers) {
    return new Runs(workers);
  }

  /** A file that was a quarter of its time each in read and preprocess, and half in process. */
  Runs done(String name, int worker, long start, long end) {
    long quarter = (end - start) * MILLI / 4;
    return add(
        name,
        FileStatus.DONE,
        worker,
        new StageTimes(start * MILLI, quarter, quarter, 2 * quarter, end * MILLI));
  }

  Runs failed(String name, int worker, long start, long end) {
    long read = (end - start) * MILLI;
    return add(
        name, FileStatus.FAILED, worker, new StageTimes(start * MILLI, read, 0, 0, end * MILLI));
  }

  Runs notTaken(String name) {
    return add(name, FileStatus.CANCELLED, 0, StageTimes.NEVER);
  }

  Runs add(String name, FileStatus status, int worker, StageTimes times) {
    SourceFile file = new SourceFile(Path.of(name), 1);
    String message = status == FileStatus.FAILED ? name + " cannot be read" : "";
    results.add(
        new FileResult(results.size(), file, status, Counts.NONE, 1, null, times, worker, message));
    return this;
  }

  /** A file in as many slices as there are spans, of which the last one is the merge. */
  Runs sliced(String name, Span... spans) {
    SourceFile file = new SourceFile(Path.of(name), 1);
    Slices slices = new Slices(spans.length - 1, List.of(spans));
    int merger = spans[spans.length - 1].worker();
    results.add(
        new FileResult(
            results.size(),
            file,
            FileStatus.DONE,
            Counts.NONE,
            1,
            null,
            slices.times(),
            merger,
            "",
            slices,
            List.of()));
    return this;
  }

  /** The run, of which the number of workers changed at that moment. */
  RunReport resized(long millis, int newWorkers) {
    RunReport report = report();
    return new RunReport(
        report.engine(),
        report.request(),
        report.startedAt(),
        report.makespanNanos(),
        report.results(),
        report.cancelled(),
        report.staffing().then(millis * MILLI, newWorkers));
  }

  RunReport report() {
    return report(false);
  }

  RunReport cancelled() {
    return report(true);
  }

  /** The run, as if this engine had run it. */
  RunReport by(String engine) {
    return report(engine, false);
  }

  private RunReport report(boolean cancelled) {
    return report("threads", cancelled);
  }

  private RunReport report(String engine, boolean cancelled) {
    List<SourceFile> files = results.stream().map(FileResult::file).toList();
    long makespan = results.stream().mapToLong(result -> result.times().end()).max().orElse(0);
    return new RunReport(
        engine,
        new RunRequest(files, work(), workers),
        Instant.EPOCH,
        makespan,
        results,
        cancelled);
  }

  List<FileResult> results() {
    return List.copyOf(results);
  }

  /** Files of random length with random gaps, some without length, some failed, of one lane. */
  static List<FileResult> random(Random random, int files) {
    Runs runs = of(1);
    long now = random.nextInt(1_000);
    for (int i = 0; i < files; i++) {
      now += random.nextInt(3) == 0 ? random.nextInt(5_000) : 0;
      long read = random.nextInt(1_000);
      long preprocess = random.nextInt(random.nextInt(20) == 0 ? 1_000_000 : 2_000);
      long process = random.nextInt(500);
      long elapsed =
          random.nextInt(10) == 0 ? 0 : read + preprocess + process + random.nextInt(300);
      runs.add(
          "file" + i,
          random.nextInt(8) == 0 ? FileStatus.FAILED : FileStatus.DONE,
          1,
          elapsed == 0
              ? new StageTimes(now, 0, 0, 0, now)
              : new StageTimes(now, read, preprocess, process, now + elapsed));
      now += elapsed;
    }
    return runs.results();
  }

  private static PreparedPipeline work() {
    try {
      return PreparedPipeline.of(new Simulated(), Settings.DEFAULTS);
    } catch (InvalidSettingException e) {
      throw new AssertionError(e);
    }
  }
}
