package org.parallelworkbench.pipeline.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command for the POSIX shell. Placeholders become the shell's parameters, so that no file name
 * is ever read as a part of the script.
 */
final class ShellScript {

  /** The shell. */
  static final String SHELL = "/bin/sh";

  private ShellScript() {}

  /**
   * The command line that runs a script for a file.
   *
   * @param script as {@link #of} gives it
   */
  static List<String> commandLine(String script, Path file) {
    List<String> commandLine = new ArrayList<>(List.of(SHELL, "-c", script, SHELL));
    for (Placeholder placeholder : Placeholder.values()) {
      commandLine.add(placeholder.of(file));
    }
    return commandLine;
  }

  /** The script for a command: each placeholder is a parameter, in double quotes. */
  static String of(String command) {
    StringBuilder script = new StringBuilder();
    boolean found = false;
    char quote = 0;
    int i = 0;
    while (i < command.length()) {
      char c = command.charAt(i);
      Placeholder placeholder = Placeholder.at(command, i).orElse(null);
      if (placeholder != null) {
        script.append(parameter(placeholder, quote));
        found = true;
        i += placeholder.text().length();
        continue;
      }
      if (c == '\\' && quote != '\'' && i + 1 < command.length()) {
        script.append(c);
        c = command.charAt(++i);
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      }
      script.append(c);
      i++;
    }
    return found ? script.toString() : script + " " + parameter(Placeholder.PATH, (char) 0);
  }

  private static String parameter(Placeholder placeholder, char quote) {
    String parameter = "${" + (placeholder.ordinal() + 1) + "}";
    return switch (quote) {
      case '"' -> parameter;
      case '\'' -> "'\"" + parameter + "\"'";
      default -> "\"" + parameter + "\"";
    };
  }
}
