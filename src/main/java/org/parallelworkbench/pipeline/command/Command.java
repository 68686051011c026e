package org.parallelworkbench.pipeline.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Settings;

/**
 * Runs any program for each file, as GNU parallel does. The command is split into arguments once,
 * and file names are put into arguments, so that nothing in a name can become another argument or,
 * even with a shell, a part of the command.
 */
public final class Command implements Pipeline {

  /** What to run. */
  public static final Option<String> COMMAND =
      Option.text(
          "command",
          "Command",
          "A program and its arguments; {} is the file’s path, {.} that without extension, {/} its"
              + " name, {//} its folder, {/.} its name without extension.",
          "gzip -c {}");

  /** Whether a shell reads the command. */
  public static final Option<Boolean> SHELL =
      Option.toggle(
          "shell",
          "Use a shell",
          "Whether the command is a script for /bin/sh, with pipes and the like.",
          false);

  /** Which exit codes are no failure. */
  public static final Option<String> EXIT_CODES =
      Option.text(
          "exit-codes",
          "Done at exit",
          "The exit codes that mean done, such as 0, 2-4; at all others the file has failed.",
          "0");

  /** What to add to the environment. */
  public static final Option<String> ENVIRONMENT =
      Option.text(
          "environment",
          "Environment",
          "Variables to set, such as LANG=C \"NOTE=two words\"; all others are this program’s.",
          "");

  /** Where the program runs. */
  public static final Option<String> WORKING_FOLDER =
      Option.text(
          "working-folder",
          "Run in folder",
          "The program’s working folder, such as {//}; this program’s own if none is given.",
          "");

  /** Where output is kept. */
  public static final Option<String> OUTPUT_FOLDER =
      Option.text(
          "output-folder",
          "Save output in",
          "A folder for what is written to standard output, a file for each; otherwise it is only"
              + " counted.",
          "");

  /** What files with output are called. */
  public static final Option<String> OUTPUT_NAME =
      Option.text(
          "output-name",
          "Output’s name",
          "The name of each file with output, with {/} or {/.} in it.",
          "{/}.out");

  @Override
  public String id() {
    return "command";
  }

  @Override
  public String name() {
    return "Command";
  }

  @Override
  public String description() {
    return "Runs a program for each file, and counts what it writes to standard output.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(
        COMMAND, SHELL, EXIT_CODES, ENVIRONMENT, WORKING_FOLDER, OUTPUT_FOLDER, OUTPUT_NAME);
  }

  @Override
  public FileEvaluator evaluator(Settings settings) throws InvalidSettingException {
    return new CommandEvaluator(
        commandLine(settings.get(COMMAND), settings.get(SHELL)),
        ExitCodes.parse(EXIT_CODES.key(), settings.get(EXIT_CODES)),
        environment(settings.get(ENVIRONMENT)),
        workingFolder(settings.get(WORKING_FOLDER)),
        outputFiles(settings.get(OUTPUT_FOLDER), settings.get(OUTPUT_NAME)));
  }

  private static Function<Path, List<String>> commandLine(String command, boolean shell)
      throws InvalidSettingException {
    if (command.isBlank()) {
      throw new InvalidSettingException(COMMAND.key(), "Enter a command, such as gzip -c {}.");
    }
    if (shell) {
      if (!Files.isExecutable(Path.of(ShellScript.SHELL))) {
        throw new InvalidSettingException(
            SHELL.key(), "There is no " + ShellScript.SHELL + " on this system.");
      }
      String script = ShellScript.of(command);
      return file -> ShellScript.commandLine(script, file);
    }
    List<Template> arguments = Template.split(COMMAND.key(), command);
    boolean complete = arguments.stream().anyMatch(Template::dependsOnFile);
    List<Template> all =
        complete
            ? arguments
            : Template.split(COMMAND.key(), command + " " + Placeholder.PATH.text());
    return file -> all.stream().map(argument -> argument.fill(file)).toList();
  }

  private static Map<String, Template> environment(String text) throws InvalidSettingException {
    Map<String, Template> variables = new LinkedHashMap<>();
    for (Template variable : Template.split(ENVIRONMENT.key(), text)) {
      String first = variable.parts().isEmpty() ? "" : variable.parts().get(0).literal();
      int equals = first.indexOf('=');
      if (equals < 1) {
        throw new InvalidSettingException(
            ENVIRONMENT.key(), "A variable is NAME=value, in quotes if there is a space in it.");
      }
      variables.put(first.substring(0, equals), variable.after(equals + 1));
    }
    return variables;
  }

  private static @Nullable Template workingFolder(String text) {
    return text.isBlank() ? null : Template.of(text.strip());
  }

  private static @Nullable OutputFiles outputFiles(String folder, String name)
      throws InvalidSettingException {
    Template template = Template.of(name);
    boolean names =
        template.parts().stream()
            .map(Template.Part::placeholder)
            .allMatch(
                it ->
                    it == null
                        || it == Placeholder.NAME
                        || it == Placeholder.NAME_WITHOUT_EXTENSION);
    boolean plain =
        template.parts().stream()
            .noneMatch(part -> part.literal().chars().anyMatch(c -> isSeparator((char) c)));
    if (!names || !plain || !template.dependsOnFile()) {
      throw new InvalidSettingException(
          OUTPUT_NAME.key(), "The output’s name has {/} or {/.} in it and no slash: {/}.out.");
    }
    try {
      return folder.isBlank() ? null : new OutputFiles(Path.of(folder.strip()), template);
    } catch (InvalidPathException e) {
      throw new InvalidSettingException(
          OUTPUT_FOLDER.key(), "“" + folder + "” cannot be a folder: " + e.getReason() + ".");
    }
  }

  /** Whether a character is no part of a name on one system or another. */
  private static boolean isSeparator(char c) {
    return c == '/' || c == '\\' || c == 0;
  }
}
