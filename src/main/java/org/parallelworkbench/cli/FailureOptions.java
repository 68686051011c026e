package org.parallelworkbench.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.FailurePolicy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** What to do when files fail. */
final class FailureOptions {

  @Option(
      names = "--timeout",
      order = 2,
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "How long a file, or a slice of it, may take, such as 30s. Default: any time.")
  private @Nullable Duration timeout;

  @Option(
      names = "--retries",
      order = 2,
      paramLabel = "N",
      description =
          "How often a file is tried again that failed for a reason that may pass: trouble with"
              + " reading, a timeout, too little memory. Default: 0.")
  private int retries;

  @Option(
      names = "--backoff",
      order = 2,
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "How long it waits for that, such as 500ms; twice as long each further time, up to a"
              + " minute. Default: 1s.")
  private Duration backoff = FailurePolicy.FIRST_BACKOFF;

  @Option(
      names = "--stop-after",
      order = 2,
      paramLabel = "N",
      description = "Stop after so many failed files. Default: go on.")
  private int stopAfter;

  @Option(
      names = "--stop-at",
      order = 2,
      paramLabel = "P%",
      converter = PercentConverter.class,
      description =
          "Stop when so many of the finished files have failed, once "
              + FailurePolicy.LEAST_FINISHED
              + " have finished. Default: go on.")
  private double stopAtPercent;

  private final CommandSpec command;

  /** Adds the options to {@code command}. */
  FailureOptions(CommandSpec command) {
    this.command = command;
    command.addMixin("failures", CommandSpec.forAnnotatedObject(this));
  }

  /**
   * The chosen policy.
   *
   * @throws ParameterException if an option is out of range
   */
  FailurePolicy policy() {
    try {
      return FailurePolicy.GO_ON
          .withTimeout(timeout == null ? Duration.ZERO : timeout)
          .withRetries(retries, backoff)
          .withStopAfter(stopAfter)
          .withStopAtPercent(stopAtPercent);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command.commandLine(), "These options make no sense: " + e.getMessage() + ".", e);
    }
  }

  /** Reads {@code 30s}, {@code 500ms}, {@code 2min} or a number of seconds. */
  private static final class TimeConverter implements ITypeConverter<Duration> {

    private static final Pattern TIME =
        Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)\\s*(ms|s|min)?");

    @Override
    public Duration convert(String text) {
      Matcher time = TIME.matcher(text.strip());
      if (!time.matches()) {
        throw new TypeConversionException("“" + text + "” is not a time, such as 30s or 500ms.");
      }
      String unit = time.group(2) == null ? "s" : time.group(2);
      double millis =
          switch (unit) {
            case "ms" -> 1;
            case "min" -> 60_000;
            default -> 1000;
          };
      return Duration.ofMillis(Math.round(Double.parseDouble(time.group(1)) * millis));
    }
  }
}
