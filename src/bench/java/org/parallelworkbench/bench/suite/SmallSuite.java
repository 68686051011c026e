package org.parallelworkbench.bench.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.bench.corpus.Corpus;
import org.parallelworkbench.bench.corpus.SmallFiles;
import org.parallelworkbench.bench.measure.Candidate;
import org.parallelworkbench.bench.measure.Comparison;
import org.parallelworkbench.bench.measure.Race;
import org.parallelworkbench.bench.measure.RaceResult;
import org.parallelworkbench.bench.measure.Relation;
import org.parallelworkbench.pipeline.SourceFile;

/** Very many files of 1 to 10 KB: what a file costs beyond being opened, read and closed. */
final class SmallSuite {

  private static final int BUFFER = 16 << 10;

  /** How many times as long as the bare loop the program may take. */
  private static final double MOST = 1.5;

  private SmallSuite() {}

  static List<RaceResult> measure(Setup setup) throws IOException, InterruptedException {
    Corpus corpus = setup.corpus(new SmallFiles(setup.scale().smallFiles(), setup.seed()));
    return setup.measure(List.of(engines(corpus), processes(corpus)));
  }

  private static Race engines(Corpus corpus) throws IOException {
    List<SourceFile> files = corpus.files();
    List<Candidate> candidates = new ArrayList<>();
    List<Comparison> comparisons = new ArrayList<>();
    for (int workers : new int[] {1, Setup.WORKERS}) {
      Limit limit = new Limit(files, workers, BUFFER);
      EngineRun program = EngineRun.counting(files, Peers.TERMS, workers);
      candidates.addAll(limit.candidates());
      candidates.add(program);
      comparisons.add(limit.of(program, Relation.TIME).target(MOST));
    }
    return new Race(
        "%,d small files, in one process".formatted(files.size()),
        corpus.bytes(),
        corpus.answer(),
        candidates,
        comparisons);
  }

  private static Race processes(Corpus corpus) throws IOException {
    Path folder = corpus.folder();
    List<Candidate> peers =
        List.of(
            Peers.python(folder),
            Peers.pythonPool(folder),
            Peers.parallelFiles(folder),
            Peers.xargs(folder));
    String title = "%,d small files, whole processes".formatted(corpus.files().size());
    return Peers.race(title, corpus, Peers.program(folder), peers);
  }
}
