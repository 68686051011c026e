package org.parallelworkbench.pipeline.text;

import java.util.Arrays;
import java.util.List;

/**
 * What a stretch of text does to the search for one term. How many characters of the term had
 * matched before the stretch may not be known, so there is an answer for each number of them, from
 * 0 up; where the text before is none, for 0 alone. Immutable.
 */
final class Stretch {

  private final long[] counts;
  private final int[] matched;

  /**
   * @param counts for each number of characters matched before, how often the term was found;
   *     shared, not copied
   * @param matched for each of them, how many characters match at the stretch's end; shared, not
   *     copied
   */
  Stretch(long[] counts, int[] matched) {
    this.counts = counts;
    this.matched = matched;
  }

  /** A stretch for a term that is a single unit, of which nothing ever has matched in part. */
  static Stretch of(long count) {
    return new Stretch(new long[] {count}, new int[] {0});
  }

  /** This stretch and the next, as one. */
  Stretch then(Stretch next) {
    long[] sums = counts.clone();
    int[] ends = new int[matched.length];
    for (int before = 0; before < sums.length; before++) {
      sums[before] += next.counts[matched[before]];
      ends[before] = next.matched[matched[before]];
    }
    return new Stretch(sums, ends);
  }

  /** How often each term is found if nothing has matched before. */
  static long[] counts(List<Stretch> terms) {
    long[] counts = new long[terms.size()];
    Arrays.setAll(counts, term -> terms.get(term).counts[0]);
    return counts;
  }
}
