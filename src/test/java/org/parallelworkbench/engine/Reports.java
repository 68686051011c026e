package org.parallelworkbench.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;

/** Results and reports of runs that never took place, with the times that a test declares. */
public final class Reports {

  private static final PreparedPipeline WORK = FakeWork.quick();
  private static final Instant STARTED = Instant.parse("2026-01-01T00:00:00Z");

  private Reports() {}

  /** One of {@link FakeWork#files} that was evaluated with this count. */
  public static FileResult done(int index, double seconds, long count) {
    return result(index, seconds, FileStatus.DONE, Counts.of(List.of(FakeWork.COLUMN), count), "");
  }

  /** One of {@link FakeWork#files} that could not be evaluated. */
  public static FileResult failed(int index, double seconds, String message) {
    return result(index, seconds, FileStatus.FAILED, Counts.NONE, message);
  }

  /** One of {@link FakeWork#files} that was being worked on when the run was cancelled. */
  public static FileResult cancelled(int index) {
    return result(index, 0, FileStatus.CANCELLED, Counts.NONE, "cancelled");
  }

  /** The same result, by this worker, counted from 1. */
  public static FileResult by(int worker, FileResult result) {
    return new FileResult(
        result.index(),
        result.file(),
        result.status(),
        result.counts(),
        result.bytes(),
        result.encoding(),
        result.times(),
        worker,
        result.message());
  }

  private static FileResult result(
      int index, double seconds, FileStatus status, Counts counts, String message) {
    return new FileResult(
        index,
        FakeWork.file(index),
        status,
        counts,
        status == FileStatus.DONE ? FakeWork.FILE_SIZE : 0,
        null,
        new StageTimes(0, 0, 0, nanos(seconds), nanos(seconds)),
        1,
        message);
  }

  /** A run with these results; it counts as cancelled if one of them does. */
  public static RunReport run(
      String engine, int workers, double makespanSeconds, List<FileResult> results) {
    return new RunReport(
        engine,
        new RunRequest(FakeWork.files(results.size()), WORK, workers),
        STARTED,
        nanos(makespanSeconds),
        results,
        results.stream().anyMatch(result -> result.status() == FileStatus.CANCELLED));
  }

  /** A run over {@code files} files, of which each took {@code fileSeconds} and counted 1. */
  public static RunReport run(
      String engine, int workers, double makespanSeconds, int files, double fileSeconds) {
    return run(
        engine,
        workers,
        makespanSeconds,
        IntStream.range(0, files).mapToObj(i -> done(i, fileSeconds, 1)).toList());
  }

  /** The same run, cancelled while its last file was worked on. */
  public static RunReport cancelled(RunReport report) {
    List<FileResult> results = new ArrayList<>(report.results());
    results.set(results.size() - 1, cancelled(results.size() - 1));
    return run(report.engine(), report.workers(), report.makespanNanos() / 1e9, results);
  }

  /** The same run, of which the number of workers changed half way. */
  public static RunReport resized(RunReport report, int workers) {
    return new RunReport(
        report.engine(),
        report.request(),
        report.startedAt(),
        report.makespanNanos(),
        report.results(),
        report.cancelled(),
        Staffing.constant(report.workers()).then(report.makespanNanos() / 2, workers));
  }

  /** The same result, of a file that was cut into slices and worked on like this. */
  public static FileResult sliced(FileResult result, int count, List<Span> spans) {
    Slices slices = new Slices(count, spans);
    return new FileResult(
        result.index(),
        result.file(),
        result.status(),
        result.counts(),
        result.bytes(),
        result.encoding(),
        slices.times(),
        spans.get(spans.size() - 1).worker(),
        result.message(),
        slices,
        List.of());
  }

  /** The same run, of this request. */
  public static RunReport of(RunRequest request, RunReport report) {
    return new RunReport(
        report.engine(),
        request,
        report.startedAt(),
        report.makespanNanos(),
        report.results(),
        report.cancelled());
  }

  private static long nanos(double seconds) {
    return Math.round(seconds * 1e9);
  }
}
