package org.parallelworkbench.pipeline.words;

import org.parallelworkbench.pipeline.Breakdown;
import org.parallelworkbench.pipeline.TermTally;
import org.parallelworkbench.pipeline.text.TextSink;

/** Counts the words of one text that are long enough and no stop words. For one thread. */
final class WordCounter implements TextSink {

  /** So many different words of a file are kept; twice as many are in memory meanwhile. */
  static final int MOST_KEPT = 100_000;

  private final WordForm form;
  private final StopWords stopWords;
  private final int shortest;
  private final WordSplitter splitter = new WordSplitter(this::count);
  private final TermTally tally = new TermTally(MOST_KEPT);
  private long words;

  /**
   * @param form in which form words are counted
   * @param stopWords what is left out
   * @param shortest how many characters a word has at least
   */
  WordCounter(WordForm form, StopWords stopWords, int shortest) {
    this.form = form;
    this.stopWords = stopWords;
    this.shortest = shortest;
  }

  @Override
  public void accept(char[] text, int length) {
    splitter.accept(text, length);
  }

  private void count(String found) {
    String word = form.of(found);
    if (word.codePointCount(0, word.length()) >= shortest && !stopWords.contains(word)) {
      words++;
      tally.add(word);
    }
  }

  /** How often each word was found, when all of the text has been taken. */
  Breakdown finish() {
    splitter.finish();
    return tally.toBreakdown();
  }

  /** How many words there were in all. */
  long words() {
    return words;
  }
}
