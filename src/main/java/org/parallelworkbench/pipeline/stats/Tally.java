package org.parallelworkbench.pipeline.stats;

import org.parallelworkbench.pipeline.text.TextSink;

/** Counts all there is to count in one text. For one thread. */
final class Tally implements TextSink {

  private final DistinctWords distinct;
  private final SentenceCounter sentences = new SentenceCounter();
  private final TextSink toSentences;

  private long lines;
  private long words;
  private long characters;
  private boolean inWord;

  private long lineLength;
  private long longestLine;
  private boolean afterReturn;

  /**
   * @param ignoreCase whether words that differ only in case are the same
   * @param joinLines whether sentences go on over a line's end
   */
  Tally(boolean ignoreCase, boolean joinLines) {
    this.distinct = new DistinctWords(ignoreCase);
    this.toSentences = joinLines ? new LineJoiner(sentences) : sentences;
  }

  @Override
  public void accept(char[] text, int length) {
    int character;
    for (int i = 0; i < length; i += Character.charCount(character)) {
      character = Character.codePointAt(text, i, length);
      characters++;
      countWord(character);
      countLine(character);
    }
    toSentences.accept(text, length);
  }

  private void countWord(int character) {
    boolean space = WhiteSpace.is(character);
    if (space) {
      distinct.endWord();
    } else {
      words += inWord ? 0 : 1;
      distinct.accept(character);
    }
    inWord = !space;
  }

  private void countLine(int character) {
    if (character == '\n') {
      lines++;
      // A carriage return before it belongs to the line's end.
      noteLine(lineLength - (afterReturn ? 1 : 0));
      lineLength = 0;
    } else {
      lineLength++;
    }
    afterReturn = character == '\r';
  }

  private void noteLine(long length) {
    longestLine = Math.max(longestLine, length);
  }

  /**
   * The counts of the whole text, when all of it has been taken: lines, words, characters,
   * sentences, distinct words, and the characters of the longest line.
   */
  long[] finish() {
    distinct.endWord();
    noteLine(lineLength);
    return new long[] {lines, words, characters, sentences.finish(), distinct.size(), longestLine};
  }
}
