package org.parallelworkbench.bench.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.bench.corpus.Corpus;
import org.parallelworkbench.bench.corpus.MixedFiles;
import org.parallelworkbench.bench.measure.Candidate;
import org.parallelworkbench.bench.measure.Comparison;
import org.parallelworkbench.bench.measure.Race;
import org.parallelworkbench.bench.measure.RaceResult;
import org.parallelworkbench.bench.measure.Relation;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.local.ForkJoinEngine;
import org.parallelworkbench.engine.local.SequentialEngine;
import org.parallelworkbench.engine.local.ThreadPoolEngine;
import org.parallelworkbench.engine.local.VirtualThreadsEngine;
import org.parallelworkbench.pipeline.SourceFile;

/** Files of all sizes, scripts and encodings: every engine, and other tools. */
final class MixedSuite {

  private MixedSuite() {}

  static List<RaceResult> measure(Setup setup) throws IOException, InterruptedException {
    Corpus corpus =
        setup.corpus(
            new MixedFiles(setup.scale().mixedFiles(), setup.scale().mixedLargest(), setup.seed()));
    return setup.measure(List.of(engines(corpus), processes(corpus)));
  }

  private static Race engines(Corpus corpus) throws IOException {
    List<SourceFile> files = corpus.files();
    Limit limit = new Limit(files, 1, 256 << 10);
    EngineRun sequential = EngineRun.counting(new SequentialEngine(), files, Peers.TERMS, 1);
    List<Candidate> candidates = new ArrayList<>(limit.candidates());
    candidates.add(sequential);
    List<Comparison> comparisons = new ArrayList<>();
    comparisons.add(limit.of(sequential, Relation.SPEED));
    List<Engine> parallel =
        List.of(new ThreadPoolEngine(), new VirtualThreadsEngine(), new ForkJoinEngine());
    for (Engine engine : parallel) {
      EngineRun run = EngineRun.counting(engine, files, Peers.TERMS, Setup.WORKERS);
      candidates.add(run);
      comparisons.add(Comparison.with(run.name(), sequential.name(), Relation.SPEED));
    }
    return new Race(
        "%,d mixed files, in one process".formatted(files.size()),
        corpus.bytes(),
        corpus.answer(),
        candidates,
        comparisons);
  }

  private static Race processes(Corpus corpus) throws IOException {
    Path folder = corpus.folder();
    String title = "%,d mixed files, whole processes".formatted(corpus.files().size());
    List<Candidate> peers = List.of(Peers.python(folder), Peers.pythonPool(folder));
    return Peers.race(title, corpus, Peers.program(folder), peers);
  }
}
