package org.parallelworkbench.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parallelworkbench.analysis.FilePair.Kind;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.pipeline.Breakdown;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * Where the results of two runs differ, file by file. Files are the same if their absolute paths
 * are, and, for entries of archives, their names. Counts that only one of the runs has, because it
 * was asked for other terms, are not compared but named. Immutable.
 *
 * @param pairs one for each file: those of the first run in its order, then those that only the
 *     second has in its own
 * @param counts the names of the counts that both runs have
 * @param onlyFirst the names of the counts that only the first run has
 * @param onlySecond the names of the counts that only the second run has
 */
public record ResultsDiff(
    List<FilePair> pairs, List<String> counts, List<String> onlyFirst, List<String> onlySecond) {

  public ResultsDiff {
    pairs = List.copyOf(pairs);
    counts = List.copyOf(counts);
    onlyFirst = List.copyOf(onlyFirst);
    onlySecond = List.copyOf(onlySecond);
  }

  /** Compares two runs, whatever they were over. */
  public static ResultsDiff of(RunReport first, RunReport second) {
    List<String> firstNames = first.request().work().evaluator().columns();
    List<String> secondNames = second.request().work().evaluator().columns();
    List<String> both = firstNames.stream().filter(secondNames::contains).toList();
    return new ResultsDiff(
        pairs(first.results(), second.results(), both),
        both,
        firstNames.stream().filter(name -> !both.contains(name)).toList(),
        secondNames.stream().filter(name -> !both.contains(name)).toList());
  }

  private static List<FilePair> pairs(
      List<FileResult> first, List<FileResult> second, List<String> counts) {
    Map<Object, Integer> places = new HashMap<>();
    for (int i = 0; i < second.size(); i++) {
      places.putIfAbsent(identity(second.get(i).file()), i);
    }
    BitSet met = new BitSet(second.size());
    List<FilePair> pairs = new ArrayList<>(Math.max(first.size(), second.size()));
    for (FileResult result : first) {
      // Removed, so that a file which one run has twice and the other once is missing there once.
      Integer place = places.remove(identity(result.file()));
      if (place == null) {
        pairs.add(new FilePair(result, null, Kind.ONLY_FIRST));
      } else {
        met.set(place);
        FileResult other = second.get(place);
        Kind kind = same(result, other, counts) ? Kind.SAME : Kind.DIFFERENT;
        pairs.add(new FilePair(result, other, kind));
      }
    }
    for (int i = met.nextClearBit(0); i < second.size(); i = met.nextClearBit(i + 1)) {
      pairs.add(new FilePair(null, second.get(i), Kind.ONLY_SECOND));
    }
    return pairs;
  }

  private static Object identity(SourceFile file) {
    Path path = file.path().toAbsolutePath().normalize();
    return new SourceFile(path, file.size(), file.entry(), file.charset()).identity();
  }

  private static boolean same(FileResult first, FileResult second, List<String> counts) {
    return first.status() == second.status()
        && counts.stream()
            .allMatch(name -> first.counts().get(name).equals(second.counts().get(name)))
        && same(first.counts().breakdown(), second.counts().breakdown());
  }

  /** What only one of two pipelines gives is no difference. */
  private static boolean same(Breakdown first, Breakdown second) {
    return first.isEmpty() || second.isEmpty() || first.equals(second);
  }

  /** How many files there are of a kind. */
  public long count(Kind kind) {
    return pairs.stream().filter(pair -> pair.kind() == kind).count();
  }

  /** The files that the two runs disagree about. */
  public List<FilePair> differences() {
    return pairs.stream().filter(FilePair::differs).toList();
  }

  /** Whether both runs counted the same in the same files, with nothing left out. */
  public boolean identical() {
    return onlyFirst.isEmpty()
        && onlySecond.isEmpty()
        && pairs.stream().noneMatch(FilePair::differs);
  }

  /** What it comes to, for people. */
  public String sentence() {
    if (identical()) {
      return String.format(
          Locale.ROOT,
          "Identical results: same status and counts for all %,d files.",
          pairs.size());
    }
    long different = count(Kind.DIFFERENT);
    long inFirst = count(Kind.ONLY_FIRST);
    long inSecond = count(Kind.ONLY_SECOND);
    List<String> parts = new ArrayList<>();
    if (different > 0) {
      parts.add(files(different, different == 1 ? "differs" : "differ"));
    } else if (inFirst + inSecond < pairs.size()) {
      parts.add("Same results for all files that both have");
    }
    if (inFirst > 0) {
      parts.add(files(inFirst, "only in the first"));
    }
    if (inSecond > 0) {
      parts.add(files(inSecond, "only in the second"));
    }
    if (!onlyFirst.isEmpty()) {
      parts.add("counted only in the first: " + String.join(", ", onlyFirst));
    }
    if (!onlySecond.isEmpty()) {
      parts.add("counted only in the second: " + String.join(", ", onlySecond));
    }
    return String.join("; ", parts) + ".";
  }

  private static String files(long count, String what) {
    return String.format(Locale.ROOT, "%,d %s %s", count, count == 1 ? "file" : "files", what);
  }
}
