package org.parallelworkbench.pipeline.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.StageObserver;

/** What to count in the texts, and the fastest way to do it. Immutable. */
final class Needles {

  private final List<String> needles;
  private final boolean ignoreCase;

  /** How to count in UTF-8 without decoding it, or null if that is not possible. */
  private final @Nullable CharacterTable table;

  private final ByteKernel kernel;

  /**
   * @param needles what to look for, in upper case if case is ignored
   */
  Needles(List<String> needles, boolean ignoreCase) {
    this.needles = List.copyOf(needles);
    this.ignoreCase = ignoreCase;
    Optional<CharacterTable> possible = CharacterTable.of(needles, ignoreCase);
    this.table = possible.orElse(null);
    this.kernel = ByteKernels.of(possible.map(CharacterTable::ascii).orElse(List.of()));
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
    return table != null && choice.charset().equals(StandardCharsets.UTF_8)
        ? new ByteScan(table, kernel, needles.size(), start, observer)
        : new TextScan(choice.charset(), needles, ignoreCase, start, fromStart, chunk, observer);
  }
}
