package org.parallelworkbench.bench.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.bench.corpus.Corpus;
import org.parallelworkbench.bench.corpus.CorpusStore;
import org.parallelworkbench.bench.corpus.Recipe;
import org.parallelworkbench.bench.measure.Race;
import org.parallelworkbench.bench.measure.RaceResult;
import org.parallelworkbench.bench.measure.Stopwatch;

/** What a suite is measured with: how much, how often, from which seed, and where. Immutable. */
public record Setup(Scale scale, int rounds, long seed) {

  /** Everything that the benchmarks write lies here, below the project's folder. */
  public static final Path FOLDER = Path.of("target", "bench");

  /** The many in “one against many”: what every parallel candidate is given. */
  static final int WORKERS = 2;

  /** A corpus, which is made if it has not been before. */
  Corpus corpus(Recipe recipe) throws IOException {
    System.out.println("Texts: " + recipe.key());
    return new CorpusStore(FOLDER.resolve("corpus")).get(recipe);
  }

  /** Measures races one after another. */
  List<RaceResult> measure(List<Race> races) throws InterruptedException {
    Stopwatch stopwatch = new Stopwatch(rounds, seed, System.out::println);
    List<RaceResult> results = new ArrayList<>();
    for (Race race : races) {
      results.add(stopwatch.measure(race));
    }
    return results;
  }
}
