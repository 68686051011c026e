package org.parallelworkbench.pipeline.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A term of more than one character.
 *
 * @param term its place in the list of terms
 * @param text in upper case if case is ignored
 * @param units the ASCII bytes that each unit of the text may be
 */
record Phrase(int term, String text, List<ByteTarget> units) {

  static Phrase of(int term, String text, boolean ignoreCase) {
    return new Phrase(
        term,
        text,
        IntStream.range(0, text.length())
            .mapToObj(i -> ByteTarget.of(term, text.charAt(i), ignoreCase))
            .toList());
  }
}
