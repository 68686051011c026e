package org.parallelworkbench.pipeline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts one term in a stretch of a text that comes in chunks, though it may not be known how many
 * of the term's characters had matched before: then it tries every number of them. Mostly all of
 * the tries are soon in the same state, and go on as one. For one thread.
 */
final class TermSearch implements TextSink {

  /** The tries that go on, each in another state. */
  private final List<TermMatcher> running = new ArrayList<>();

  /** For each number of characters matched before, which of them it has become. */
  private final TermMatcher[] tries;

  /** For each number of characters matched before, what it counted more than that one. */
  private final long[] more;

  /**
   * @param fromStart whether there is no text before the stretch
   */
  TermSearch(String term, boolean fromStart) {
    this.tries = new TermMatcher[fromStart ? 1 : term.length()];
    this.more = new long[tries.length];
    for (int matched = 0; matched < tries.length; matched++) {
      tries[matched] = new TermMatcher(term, matched);
      running.add(tries[matched]);
    }
  }

  @Override
  public void accept(char[] text, int length) {
    for (TermMatcher matcher : running) {
      matcher.accept(text, length);
    }
    for (int last = running.size() - 1; last > 0; last--) {
      joinWithEarlier(last);
    }
  }

  private void joinWithEarlier(int index) {
    TermMatcher matcher = running.get(index);
    for (TermMatcher earlier : running.subList(0, index)) {
      if (earlier.matched() == matcher.matched()) {
        for (int i = 0; i < tries.length; i++) {
          if (tries[i] == matcher) {
            tries[i] = earlier;
            more[i] += matcher.count() - earlier.count();
          }
        }
        running.remove(index);
        return;
      }
    }
  }

  /** Whether nothing has matched in part, whatever came before the stretch. */
  boolean isIdle() {
    return running.size() == 1 && running.get(0).matched() == 0;
  }

  /** Adds an occurrence that was found elsewhere while this was idle. */
  void addFound() {
    running.get(0).addFound();
  }

  /** What was found so far. */
  Stretch found() {
    long[] counts = new long[tries.length];
    int[] matched = new int[tries.length];
    for (int i = 0; i < tries.length; i++) {
      counts[i] = tries[i].count() + more[i];
      matched[i] = tries[i].matched();
    }
    return new Stretch(counts, matched);
  }
}
