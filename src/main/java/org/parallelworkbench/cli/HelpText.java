package org.parallelworkbench.cli;

/** Prepares texts for picocli's help, which takes them for formats. */
final class HelpText {

  private HelpText() {}

  /** What makes picocli print exactly {@code text}. */
  static String literal(String text) {
    return text.replace("%", "%%").replace("${", "$${");
  }
}
