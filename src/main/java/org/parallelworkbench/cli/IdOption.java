package org.parallelworkbench.cli;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * An option whose value is the id of something installed, such as {@code --engine threads}.
 *
 * @param <T> what is installed
 */
final class IdOption<T> {

  private static final Pattern COMMA = Pattern.compile(",");

  private final CommandSpec command;
  private final OptionSpec option;
  private final List<T> installed;
  private final Function<T, String> id;

  /** Adds the option to {@code command}; its help also lists the description of each id. */
  IdOption(
      CommandSpec command,
      String name,
      String help,
      List<T> installed,
      Function<T, String> id,
      Function<T, String> description) {
    this.command = command;
    this.installed = installed;
    this.id = id;
    this.option =
        OptionSpec.builder(name)
            .type(String.class)
            .paramLabel("ID")
            .description(
                Stream.concat(
                        Stream.of(help),
                        installed.stream().map(it -> id.apply(it) + ": " + description.apply(it)))
                    .map(HelpText::literal)
                    .toArray(String[]::new))
            .build();
    command.addOption(option);
  }

  /**
   * What the user chose, or else the one with id {@code byDefault}.
   *
   * @throws ParameterException if that is not installed
   */
  T chosen(String byDefault) {
    String given = option.getValue();
    return given == null ? byId(byDefault, "") : byId(given);
  }

  /**
   * What the user chose, perhaps several separated by commas, or else the one with id {@code
   * byDefault}; none twice.
   *
   * @throws ParameterException if one of them is not installed
   */
  List<T> allChosen(String byDefault) {
    String given = option.getValue();
    return given == null
        ? List.of(byId(byDefault, ""))
        : Stream.of(COMMA.split(given, -1)).map(String::strip).distinct().map(this::byId).toList();
  }

  private T byId(String given) {
    return byId(given, "There is no “" + given + "”. ");
  }

  private T byId(String wanted, String complaint) {
    return installed.stream()
        .filter(it -> id.apply(it).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    complaint + "Choose " + option.longestName() + " from: " + ids() + "."));
  }

  private String ids() {
    return String.join(", ", installed.stream().map(id).toList());
  }
}
