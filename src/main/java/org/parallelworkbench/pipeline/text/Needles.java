package org.parallelworkbench.pipeline.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.parallelworkbench.pipeline.HitSearch;
import org.parallelworkbench.pipeline.StageObserver;

/** What to count in the texts, and the fastest way to do it. Immutable. */
final class Needles {

  /** In a text it stands for whatever did not decode, too, which cannot be counted on bytes. */
  private static final String REPLACEMENT = "\uFFFD";

  private final List<String> needles;
  private final boolean ignoreCase;
  private final boolean onBytes;
  private final CharacterTable table;
  private final ByteKernel kernel;
  private final List<Phrase> phrases;

  /**
   * @param needles what to look for, in upper case if case is ignored
   */
  Needles(List<String> needles, boolean ignoreCase) {
    this(needles, ignoreCase, ByteKernels::of);
  }

  /**
   * @param kernels makes the kernel for the terms that are single ASCII characters
   */
  Needles(
      List<String> needles,
      boolean ignoreCase,
      BiFunction<List<ByteTarget>, byte[], ByteKernel> kernels) {
    this.needles = List.copyOf(needles);
    this.ignoreCase = ignoreCase;
    this.onBytes = needles.stream().noneMatch(needle -> needle.contains(REPLACEMENT));
    this.table = new CharacterTable(needles, ignoreCase);
    List<ByteTarget> targets = new ArrayList<>();
    List<Phrase> longer = new ArrayList<>();
    for (int term = 0; term < needles.size(); term++) {
      String needle = needles.get(term);
      if (CharacterTable.isSingle(needle)) {
        targets.add(ByteTarget.of(term, needle.charAt(0), ignoreCase));
      } else {
        longer.add(Phrase.of(term, needle, ignoreCase));
      }
    }
    targets.removeIf(ByteTarget.NOTHING::equals);
    this.kernel = kernels.apply(targets, table.firstBytes());
    this.phrases = List.copyOf(longer);
  }

  /** What finds them in a text. */
  HitSearch hits() {
    return new TermHits(needles, ignoreCase);
  }

  /**
   * A pass over a file, or over a part of it.
   *
   * @param start where the first byte is from
   * @param fromStart whether there is no text before that
   * @param chunk how many characters to decode at once, if it has to be decoded
   */
  Scan scan(
      EncodingChoice choice, long start, boolean fromStart, int chunk, StageObserver observer) {
    if (!onBytes || !choice.charset().equals(StandardCharsets.UTF_8)) {
      return new TextScan(choice.charset(), needles, ignoreCase, start, fromStart, chunk, observer);
    }
    List<PhraseSearch> searches = new ArrayList<>(phrases.size());
    for (Phrase phrase : phrases) {
      searches.add(new PhraseSearch(phrase, ignoreCase, fromStart));
    }
    return new ByteScan(table, kernel, searches, needles.size(), start, observer);
  }
}
