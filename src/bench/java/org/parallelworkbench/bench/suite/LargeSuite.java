package org.parallelworkbench.bench.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.parallelworkbench.bench.corpus.Corpus;
import org.parallelworkbench.bench.corpus.OneLargeFile;
import org.parallelworkbench.bench.corpus.Tally;
import org.parallelworkbench.bench.measure.Candidate;
import org.parallelworkbench.bench.measure.Comparison;
import org.parallelworkbench.bench.measure.Race;
import org.parallelworkbench.bench.measure.RaceResult;
import org.parallelworkbench.bench.measure.Relation;
import org.parallelworkbench.experiment.Machine;
import org.parallelworkbench.pipeline.SourceFile;

/** One large file in the page cache: against the limit of reading it, and against other tools. */
final class LargeSuite {

  /** Of the memory, the file must not be more than this part, or it would not stay in the cache. */
  private static final int PART_OF_MEMORY = 3;

  /** What the program reads at once, too. */
  private static final int BUFFER = 256 << 10;

  private LargeSuite() {}

  static List<RaceResult> measure(Setup setup) throws IOException, InterruptedException {
    long size = setup.scale().largeBytes();
    requireMemory(size);
    Corpus corpus = setup.corpus(new OneLargeFile(size, setup.seed()));
    return setup.measure(List.of(engines(corpus), processes(corpus)));
  }

  private static void requireMemory(long size) throws IOException {
    OptionalLong memory = Machine.current().physicalMemoryBytes();
    if (memory.isPresent() && memory.getAsLong() / PART_OF_MEMORY < size) {
      throw new IOException(
          "a file of %,d MB would not stay in the cache of a machine with %,d MB: use --quick"
              .formatted(size / 1_000_000, memory.getAsLong() / 1_000_000));
    }
  }

  private static Race engines(Corpus corpus) throws IOException {
    List<SourceFile> files = corpus.files();
    EngineRun letters = EngineRun.counting(files, Peers.TERMS, 1);
    EngineRun parallel = EngineRun.counting(files, Peers.TERMS, Setup.WORKERS);
    EngineRun alphabet = EngineRun.counting(files, Tally.LETTERS, 1);
    EngineRun word = EngineRun.counting(files, Tally.WORD, 1);
    Limit limit = new Limit(files, 1, BUFFER, 1 << 20);
    ReadInParts bareRead = new ReadInParts(files.getFirst(), BUFFER, 1);
    ReadInParts bareParts = new ReadInParts(files.getFirst(), BUFFER, Setup.WORKERS);
    // What people write; a channel or a larger buffer is faster, so the limit is stricter.
    String usual = new PlainReads(files, ReadWay.STREAM, BUFFER, 1).name();

    List<Candidate> candidates = new ArrayList<>(limit.candidates());
    candidates.addAll(List.of(letters, parallel, alphabet, word, bareRead, bareParts));
    return new Race(
        "large file, in one process",
        corpus.bytes(),
        corpus.answer(),
        candidates,
        List.of(
            Comparison.with(letters.name(), usual, Relation.SPEED).target(0.6),
            limit.of(letters, Relation.SPEED),
            Comparison.with(parallel.name(), letters.name(), Relation.SPEED).target(1.8),
            Comparison.with(bareParts.name(), bareRead.name(), Relation.SPEED),
            Comparison.with(alphabet.name(), usual, Relation.SPEED).target(0.3),
            limit.of(alphabet, Relation.SPEED),
            Comparison.with(word.name(), usual, Relation.SPEED),
            limit.of(word, Relation.SPEED)));
  }

  private static Race processes(Corpus corpus) throws IOException {
    Path file = corpus.files().getFirst().path();
    List<Candidate> peers =
        List.of(
            Peers.python(file),
            Peers.pythonPool(file),
            Peers.parallelParts(file),
            Peers.grepMatches(file),
            Peers.deleteOthers(file),
            Peers.grepLines(file),
            Peers.lines(file));
    return Peers.race("large file, whole processes", corpus, Peers.program(file), peers);
  }
}
