package org.parallelworkbench.pipeline.text;

/**
 * A term of more than one character.
 *
 * @param term its place in the list of terms
 * @param text in upper case if case is ignored
 * @param first the bytes that its first unit may be
 * @param second the bytes that its second unit may be
 */
record Phrase(int term, String text, ByteTarget first, ByteTarget second) {

  static Phrase of(int term, String text, boolean ignoreCase) {
    return new Phrase(
        term,
        text,
        ByteTarget.of(term, text.charAt(0), ignoreCase),
        ByteTarget.of(term, text.charAt(1), ignoreCase));
  }
}
