package org.parallelworkbench.bench.suite;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallelworkbench.bench.corpus.Tally;
import org.parallelworkbench.bench.measure.Candidate;
import org.parallelworkbench.bench.measure.Outcome;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.local.ThreadPoolEngine;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.text.CountTerms;

/**
 * The program's own work in this process: a run of an engine with the listener that the window has,
 * from the request to the complete report.
 */
record EngineRun(String name, Engine engine, RunRequest request) implements Candidate {

  /** What it takes until everything is compiled. */
  private static final int WARM_UPS = 3;

  /**
   * Counting terms with the thread pool.
   *
   * @param terms separated by commas
   */
  static EngineRun counting(List<SourceFile> files, String terms, int workers) {
    return counting(new ThreadPoolEngine(), files, terms, workers);
  }

  /** Counting terms with some engine. */
  static EngineRun counting(Engine engine, List<SourceFile> files, String terms, int workers) {
    return new EngineRun(
        "program, %s, %s, %s"
            .formatted(
                engine.id(), workers == 1 ? "1 worker" : workers + " workers", describe(terms)),
        engine,
        new RunRequest(
            files,
            prepared(new CountTerms(), Settings.DEFAULTS.with(CountTerms.TERMS, terms)),
            workers));
  }

  /** A pipeline with settings that are known to make sense. */
  static PreparedPipeline prepared(Pipeline pipeline, Settings settings) {
    try {
      return PreparedPipeline.of(pipeline, settings);
    } catch (InvalidSettingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String describe(String terms) {
    int count = terms.split(",").length;
    if (count > 1) {
      return count + " letters";
    }
    return terms.length() == 1 ? "1 letter" : "1 word";
  }

  @Override
  public String missing() {
    return engine.obstacle().orElse("");
  }

  @Override
  public int warmUps() {
    return WARM_UPS;
  }

  @Override
  public Outcome run() throws IOException {
    RunMonitor monitor = new RunMonitor(request);
    long start = System.nanoTime();
    RunReport report = engine.run(request, monitor, new RunControl());
    long nanos = System.nanoTime() - start;
    return new Outcome(nanos, total(report));
  }

  /** The sum over all files of each count, and of the bytes. */
  private static Map<String, Long> total(RunReport report) throws IOException {
    Map<String, Long> total = new HashMap<>();
    for (FileResult result : report.results()) {
      if (result.status() != FileStatus.DONE) {
        throw new IOException(result.file().path() + ": " + result.message());
      }
      result.counts().toMap().forEach((name, count) -> total.merge(name, count, Long::sum));
      total.merge(Tally.BYTES, result.bytes(), Long::sum);
    }
    return total;
  }
}
