package org.parallelworkbench.export;

/** Keeps spreadsheets from taking a text for a formula. */
final class SpreadsheetText {

  /**
   * What makes a spreadsheet evaluate a cell, as listed by OWASP under “CSV Injection”, with the
   * full-width forms that some spreadsheets treat alike.
   */
  private static final String TRIGGERS = "=+-@\t\r\n＝＋－＠";

  private SpreadsheetText() {}

  /** The text itself, or with an apostrophe before it if it starts like a formula. */
  static String harmless(String text) {
    return !text.isEmpty() && TRIGGERS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
