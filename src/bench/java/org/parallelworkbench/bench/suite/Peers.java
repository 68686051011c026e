package org.parallelworkbench.bench.suite;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallelworkbench.bench.corpus.Corpus;
import org.parallelworkbench.bench.corpus.Tally;
import org.parallelworkbench.bench.measure.Candidate;
import org.parallelworkbench.bench.measure.Comparison;
import org.parallelworkbench.bench.measure.Race;
import org.parallelworkbench.bench.measure.Relation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Whole processes that do the same work, or a part of it: the program as its users start it, and
 * what they would use instead.
 */
final class Peers {

  /** What every peer is asked to count, if it can count more than one thing. */
  static final String TERMS = "A,B";

  /** The name of the program's own process in every race. */
  static final String PROGRAM = "./run.sh run, 2 workers, 2 letters";

  private static final String ONE_ASCII_LETTER = "counts one letter, ASCII only";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CSV = Setup.FOLDER.resolve("results.csv");

  private Peers() {}

  /** The program in a process of its own, with everything from its start to its results file. */
  static Command program(Path path) {
    List<String> line =
        List.of(
            "./run.sh",
            "run",
            "--workers",
            Integer.toString(Setup.WORKERS),
            "--terms",
            TERMS,
            "--csv",
            CSV.toString(),
            path.toString());
    return new Command(PROGRAM, "with its start-up", List.of("bash"), line, _ -> sums(CSV));
  }

  /** Python on one core, a few MB at a time. */
  static Command python(Path path) {
    return python("python3, text.upper().count", 1, path);
  }

  /** Python's {@code multiprocessing.Pool}. */
  static Command pythonPool(Path path) {
    return python(
        "python3, multiprocessing.Pool(%d)".formatted(Setup.WORKERS), Setup.WORKERS, path);
  }

  private static Command python(String name, int workers, Path path) {
    List<String> line =
        List.of(
            "python3",
            "src/bench/python/count_terms.py",
            Integer.toString(workers),
            TERMS,
            path.toString());
    return new Command(
        name,
        "",
        List.of("python3"),
        line,
        output -> JSON.readValue(output, new TypeReference<Map<String, Long>>() {}));
  }

  /** Every match on a line of its own, and the lines counted. */
  static Command grepMatches(Path file) {
    return shell(
        "grep -o -i a | wc -l", ONE_ASCII_LETTER, "grep -a -o -i a '%s' | wc -l", file, "A");
  }

  /** The other bytes deleted, and the rest counted. */
  static Command deleteOthers(Path file) {
    return shell("tr -cd Aa | wc -c", ONE_ASCII_LETTER, "tr -cd Aa <'%s' | wc -c", file, "A");
  }

  /** Lines that have the word, however often. */
  static Command grepLines(Path file) {
    return shell(
        "grep -c -i parallel",
        "counts lines, ASCII only",
        "grep -a -c -i %s '%%s'".formatted(Tally.WORD),
        file,
        Tally.WORD_LINES);
  }

  /** Lines counted. */
  static Command lines(Path file) {
    return shell("wc -l", "counts line feeds", "wc -l <'%s'", file, Tally.LINES);
  }

  /** GNU parallel over parts of one file. */
  static Command parallelParts(Path file) {
    return shell(
        "GNU parallel, grep -o -i a | wc -l",
        ONE_ASCII_LETTER,
        "parallel --will-cite -j%d --pipepart --block -1 -a '%%s' 'grep -a -o -i a | wc -l'"
                .formatted(Setup.WORKERS)
            + " | awk '{ sum += $1 } END { print sum }'",
        file,
        "A",
        "parallel");
  }

  /** GNU parallel over many files. */
  static Command parallelFiles(Path folder) {
    return shell(
        "GNU parallel, grep -o -i a",
        ONE_ASCII_LETTER,
        "find '%%s' -type f -print0 | parallel --will-cite -0 -j%d -n500 grep -a -o -i -h a | wc -l"
            .formatted(Setup.WORKERS),
        folder,
        "A",
        "parallel");
  }

  /** {@code xargs -P} over many files. */
  static Command xargs(Path folder) {
    return shell(
        "xargs -P %d, grep -o -i a".formatted(Setup.WORKERS),
        ONE_ASCII_LETTER,
        "find '%%s' -type f -print0 | xargs -0 -P%d -n500 grep -a -o -i -h a | wc -l"
            .formatted(Setup.WORKERS),
        folder,
        "A",
        "xargs");
  }

  /** A race of the program's own process against its peers. */
  static Race race(String title, Corpus corpus, Command program, List<Candidate> peers) {
    List<Candidate> candidates = new ArrayList<>(peers);
    candidates.add(program);
    List<Comparison> comparisons =
        peers.stream()
            .map(peer -> Comparison.with(program.name(), peer.name(), Relation.SPEED))
            .toList();
    return new Race(title, corpus.bytes(), corpus.answer(), candidates, comparisons);
  }

  /**
   * A line for the shell that prints one number.
   *
   * @param script {@code %s} stands for the path
   * @param count what the number is called
   * @param tools what it needs beyond what every system has
   */
  private static Command shell(
      String name, String remark, String script, Path path, String count, String... tools) {
    // In this locale the tools look at bytes, which is the fastest they can do.
    String line = "export LC_ALL=C; " + script.formatted(path);
    return new Command(
        name,
        remark,
        List.of(tools),
        List.of("sh", "-c", line),
        output -> Map.of(count, Long.valueOf(output.strip())));
  }

  /** The sums of the columns of counts in a results file of the program. */
  private static Map<String, Long> sums(Path csv) throws IOException {
    Map<String, Long> sums = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        for (String term : List.of("A", "B", Tally.BYTES)) {
          sums.merge(term, Long.valueOf(row.getField(term)), Long::sum);
        }
      }
    }
    return sums;
  }
}
