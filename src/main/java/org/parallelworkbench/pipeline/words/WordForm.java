package org.parallelworkbench.pipeline.words;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/**
 * In which form words are counted: composed (NFC), so that the two ways to write an accent make no
 * difference; without case, if wanted, by full case folding; and no longer than {@value #LONGEST}
 * characters. Immutable.
 *
 * @param ignoreCase whether words that differ only in case are the same
 */
record WordForm(boolean ignoreCase) {

  /** What is longer is no word; what follows is ignored, so that no text fills the memory. */
  static final int LONGEST = 1000;

  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

  /** A word in this form. */
  String of(String word) {
    String whole = word.length() <= LONGEST ? word : cut(word);
    return COMPOSED.normalize(ignoreCase ? UCharacter.foldCase(whole, true) : whole);
  }

  private static String cut(String word) {
    int end = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return word.substring(0, end);
  }
}
