package org.parallelworkbench.pipeline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parallelworkbench.pipeline.HitSearch;

/**
 * Finds terms by the same matchers that count them, and in the same upper-cased text; places are
 * those of the text as it was, so {@code ß} is two hits of S, both at the same character.
 */
final class TermHits implements HitSearch {

  private final List<String> needles;
  private final boolean ignoreCase;

  /** For each needle, how many of its characters match at the end of what came before. */
  private final int[] matched;

  /**
   * A search from the beginning of a text.
   *
   * @param needles what to look for, in upper case if case is ignored
   */
  TermHits(List<String> needles, boolean ignoreCase) {
    this(needles, ignoreCase, new int[needles.size()]);
  }

  private TermHits(List<String> needles, boolean ignoreCase, int[] matched) {
    this.needles = List.copyOf(needles);
    this.ignoreCase = ignoreCase;
    this.matched = matched;
  }

  @Override
  public Step count(String stretch) {
    List<TermMatcher> matchers = matchers();
    TextSink all = (text, length) -> matchers.forEach(matcher -> matcher.accept(text, length));
    TextSink first = ignoreCase ? new UpperCaser(all) : all;
    first.accept(stretch.toCharArray(), stretch.length());
    int[] after = matchers.stream().mapToInt(TermMatcher::matched).toArray();
    // Mostly nothing has matched in part, and one search does for many stretches.
    HitSearch next =
        Arrays.equals(after, matched) ? this : new TermHits(needles, ignoreCase, after);
    return new Step(matchers.stream().mapToLong(TermMatcher::count).sum(), next);
  }

  @Override
  public List<Hit> find(String stretch) {
    List<TermMatcher> matchers = matchers();
    List<Hit> hits = new ArrayList<>();
    int[] origins = new int[stretch.length()];
    int length = 0;
    char[] one = new char[1];
    int next;
    for (int i = 0; i < stretch.length(); i = next) {
      next = stretch.offsetByCodePoints(i, 1);
      String character = stretch.substring(i, next);
      String seen = ignoreCase ? UpperCaser.upperCase(character) : character;
      if (length + seen.length() > origins.length) {
        origins = Arrays.copyOf(origins, length + length / 8 + seen.length());
      }
      for (int k = 0; k < seen.length(); k++) {
        origins[length++] = i;
        one[0] = seen.charAt(k);
        for (TermMatcher matcher : matchers) {
          long before = matcher.count();
          matcher.accept(one, 1);
          if (matcher.count() > before) {
            int first = length - matcher.length();
            hits.add(new Hit(first < 0 ? first : origins[first], next));
          }
        }
      }
    }
    return hits;
  }

  private List<TermMatcher> matchers() {
    return IntStream.range(0, matched.length)
        .mapToObj(i -> new TermMatcher(needles.get(i), matched[i]))
        .toList();
  }
}
