package org.parallelworkbench.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The choice of a pipeline, and every option that any of the installed pipelines declares. */
final class PipelineOptions {

  private final CommandSpec command;
  private final List<Pipeline> installed;
  private final IdOption<Pipeline> pipelines;
  private final Map<String, OptionSpec> optionsByKey = new LinkedHashMap<>();

  /** Adds the options to {@code command}. */
  PipelineOptions(CommandSpec command, List<Pipeline> installed) {
    this.command = command;
    this.installed = installed;
    this.pipelines =
        new IdOption<>(
            command,
            "--pipeline",
            "What is done to each file. Default: terms, or simulated with --demo.",
            installed,
            Pipeline::id,
            Pipeline::description);
    for (Pipeline pipeline : installed) {
      for (Option<?> option : pipeline.options()) {
        optionsByKey.computeIfAbsent(option.key(), this::specification);
      }
    }
    if (!optionsByKey.isEmpty()) {
      // A group only for its heading in the help.
      ArgGroupSpec.Builder group =
          ArgGroupSpec.builder()
              .heading("%nOptions of the pipelines:%n")
              .exclusive(false)
              .validate(false);
      optionsByKey.values().forEach(group::addArg);
      command.addArgGroup(group.build());
    }
  }

  /**
   * The pipeline that the user chose, or else the one with id {@code byDefault}, with the given
   * settings.
   *
   * @param defaults the settings of pipelines by their ids that count where none are given
   * @throws ParameterException if there is none, or a setting is wrong or not one of its own
   */
  PreparedPipeline chosen(String byDefault, Map<String, Settings> defaults) {
    Pipeline pipeline = pipelines.chosen(byDefault);
    Map<String, String> settings =
        new HashMap<>(defaults.getOrDefault(pipeline.id(), Settings.DEFAULTS).toMap());
    optionsByKey.forEach(
        (key, option) -> {
          List<String> given = option.stringValues();
          if (given.isEmpty()) {
            return;
          }
          if (given.size() > 1) {
            throw wrong(key, "give it only once.");
          }
          if (!declares(pipeline, key)) {
            throw wrong(
                key,
                "it belongs to the pipeline %s, not to %s. Leave it out or choose --pipeline %s."
                    .formatted(owners(key), pipeline.id(), owners(key)));
          }
          settings.put(key, given.getFirst());
        });
    try {
      PreparedPipeline work = PreparedPipeline.of(pipeline, Settings.of(settings));
      if (work.obstacle().isPresent()) {
        throw wrong(work.demanding().orElseThrow().key(), work.obstacle().orElseThrow() + ".");
      }
      return work;
    } catch (InvalidSettingException e) {
      throw wrong(e.key(), String.valueOf(e.getMessage()));
    }
  }

  private OptionSpec specification(String key) {
    List<Option<?>> declared = new ArrayList<>();
    Map<String, List<String>> idsByHelp = new LinkedHashMap<>();
    for (Pipeline pipeline : installed) {
      for (Option<?> option : pipeline.options()) {
        if (option.key().equals(key)) {
          declared.add(option);
          idsByHelp.computeIfAbsent(describe(option), help -> new ArrayList<>()).add(pipeline.id());
        }
      }
    }
    OptionSpec.Builder builder =
        OptionSpec.builder("--" + key)
            .description(
                idsByHelp.entrySet().stream()
                    .map(it -> String.join(", ", it.getValue()) + ": " + it.getKey())
                    .map(HelpText::literal)
                    .toArray(String[]::new));
    // Where pipelines disagree on the kind, a text is what suits them all.
    boolean toggle = declared.stream().allMatch(option -> option.kind() == Option.Kind.TOGGLE);
    return toggle
        ? builder.type(Boolean.class).arity("0").negatable(true).fallbackValue("true").build()
        : builder.type(String.class).paramLabel(parameter(declared.getFirst())).build();
  }

  private static String describe(Option<?> option) {
    String choices =
        option.kind() == Option.Kind.CHOICE
            ? " One of " + String.join(", ", option.choices()) + "."
            : "";
    String byDefault =
        switch (option.kind()) {
          case TOGGLE -> Boolean.parseBoolean(option.defaultText()) ? "on" : "off";
          case TEXT -> option.defaultText().isEmpty() ? "none" : option.defaultText();
          case SECONDS, NUMBER, TERMS, CHOICE -> option.defaultText();
        };
    return option.help() + choices + " Default: " + byDefault + ".";
  }

  private static String parameter(Option<?> option) {
    return switch (option.kind()) {
      case TOGGLE -> "true|false";
      case SECONDS -> "SECONDS";
      case NUMBER -> "N";
      case TERMS -> "TERM,…";
      case CHOICE -> "NAME";
      case TEXT -> "TEXT";
    };
  }

  private static boolean declares(Pipeline pipeline, String key) {
    return pipeline.options().stream().anyMatch(option -> option.key().equals(key));
  }

  private String owners(String key) {
    return String.join(
        " or ", installed.stream().filter(it -> declares(it, key)).map(Pipeline::id).toList());
  }

  private ParameterException wrong(String key, String sentence) {
    return new ParameterException(command.commandLine(), "--" + key + ": " + sentence);
  }
}
