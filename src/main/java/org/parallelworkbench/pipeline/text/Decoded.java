package org.parallelworkbench.pipeline.text;

/**
 * How well bytes decoded.
 *
 * @param malformed how many sequences of bytes did not decode
 * @param firstMalformedOffset where in the file the first of them begins, or -1 if there is none
 * @param surplus how many bytes more than characters did decode: in UTF-8, a measure of how many
 *     characters of several bytes there were
 * @param surplusBeforeMalformed the same up to the first sequence that did not decode; 0 if there
 *     is none
 */
record Decoded(
    long malformed, long firstMalformedOffset, long surplus, long surplusBeforeMalformed) {

  /** These bytes and the next, as one. */
  Decoded then(Decoded next) {
    boolean first = malformed == 0 && next.malformed > 0;
    return new Decoded(
        malformed + next.malformed,
        first ? next.firstMalformedOffset : firstMalformedOffset,
        surplus + next.surplus,
        first ? surplus + next.surplusBeforeMalformed : surplusBeforeMalformed);
  }
}
