package org.parallelworkbench.pipeline;

import java.util.Locale;

/**
 * How a file's bytes were turned into text.
 *
 * @param charset the charset's canonical name, such as {@code UTF-8}; of a document its kind, such
 *     as {@code PDF}
 * @param decision how it was chosen
 * @param confidence how sure the choice is, in percent; below 100 only when detected
 * @param malformed how many byte sequences did not decode and were replaced by U+FFFD
 * @param firstMalformedOffset where in the file's bytes, unpacked if they are packed, the first of
 *     them is, or -1 if there is none
 * @param replacementAccepted whether the user wants no warning of them
 */
public record TextEncoding(
    String charset,
    Decision decision,
    int confidence,
    long malformed,
    long firstMalformedOffset,
    boolean replacementAccepted) {

  /** How a charset was chosen. */
  public enum Decision {
    /** The user said so. */
    FORCED,
    /** A byte order mark says so. */
    BYTE_ORDER_MARK,
    /** The whole file is valid UTF-8. */
    VALID_UTF_8,
    /** Statistics over the bytes suggest it. */
    DETECTED,
    /** The file is a document, which says itself how it is to be read. */
    DOCUMENT
  }

  public TextEncoding {
    if (confidence < 0 || confidence > 100) {
      throw new IllegalArgumentException("confidence is a percentage, but was " + confidence);
    }
  }

  /** With a warning if there is anything malformed. */
  public TextEncoding(
      String charset, Decision decision, int confidence, long malformed, long firstOffset) {
    this(charset, decision, confidence, malformed, firstOffset, false);
  }

  /** The same without a warning. */
  public TextEncoding accepted() {
    return new TextEncoding(charset, decision, confidence, malformed, firstMalformedOffset, true);
  }

  /**
   * A short text for a table cell, such as {@code windows-1252 (detected, 73 %)}. It has the number
   * of malformed sequences if there is no warning of them.
   */
  public String label() {
    return charsetLabel() + replaced();
  }

  /** The charset's name, and the number of malformed sequences if there is no warning of them. */
  public String shortLabel() {
    return charset + replaced();
  }

  private String replaced() {
    return replacementAccepted && malformed > 0
        ? String.format(Locale.ROOT, ", %d replaced", malformed)
        : "";
  }

  private String charsetLabel() {
    return switch (decision) {
      case VALID_UTF_8 -> charset;
      case BYTE_ORDER_MARK -> charset + " (BOM)";
      case FORCED -> charset + " (chosen)";
      case DOCUMENT -> charset + " (document)";
      case DETECTED -> String.format(Locale.ROOT, "%s (detected, %d %%)", charset, confidence);
    };
  }

  /**
   * What did not decode, as a phrase for people, or an empty text if everything did or the user
   * does not want to know.
   */
  public String warning() {
    if (malformed == 0 || replacementAccepted) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%d byte sequence%s not valid %s, the first at offset %d",
        malformed,
        malformed == 1 ? " is" : "s are",
        charset,
        firstMalformedOffset);
  }
}
