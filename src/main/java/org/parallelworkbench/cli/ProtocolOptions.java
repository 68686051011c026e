package org.parallelworkbench.cli;

import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.experiment.CacheMode;
import org.parallelworkbench.experiment.Order;
import org.parallelworkbench.experiment.Protocol;
import org.parallelworkbench.pipeline.Pipeline;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** How often, in which order and how prepared each configuration is run. */
final class ProtocolOptions {

  /** The most repeats where a precision says when it is enough. */
  private static final int REPEATS_FOR_PRECISION = 30;

  /** From so many on there is an idea of how precise a mean is. */
  private static final int LEAST_REPEATS_FOR_PRECISION = 3;

  private static final double PERCENT = 100;

  @Option(
      names = "--repeats",
      order = 1,
      paramLabel = "N",
      description =
          "How often each configuration is measured; with more than 1 each round is in a random"
              + " order. Default: 1, or with --precision at most "
              + REPEATS_FOR_PRECISION
              + ".")
  private @Nullable Integer repeats;

  @Option(
      names = "--warmup",
      order = 1,
      paramLabel = "N",
      description =
          "How many unmeasured runs each configuration has first. Default: 1 for pipelines that"
              + " read files, else 0.")
  private @Nullable Integer warmUps;

  @Option(
      names = "--seed",
      order = 1,
      paramLabel = "N",
      description =
          "What the random order is made from: the same seed gives the same order. Default: a"
              + " fresh one, which is printed.")
  private @Nullable Long seed;

  @Option(
      names = "--cache",
      order = 1,
      paramLabel = "warm|as-found",
      converter = CacheConverter.class,
      description =
          "warm: read every file once before the first run. as-found: do not. Default: warm for"
              + " pipelines that read files.")
  private @Nullable CacheMode cache;

  @Option(
      names = "--precision",
      order = 1,
      paramLabel = "P%",
      converter = PercentConverter.class,
      description =
          "Stop measuring a configuration, after 3 times at least, as soon as the standard error"
              + " of its mean time is below this.")
  private @Nullable Double precision;

  private final CommandSpec command;

  /** Adds the options to {@code command}. */
  ProtocolOptions(CommandSpec command) {
    this.command = command;
    command.addMixin("protocol", CommandSpec.forAnnotatedObject(this));
  }

  /**
   * The protocol for a pipeline. Where that reads files, what comes first would else pay for the
   * disk and the compiler, and make all others look good.
   *
   * @throws ParameterException if an option is out of range, or they do not go together
   */
  Protocol protocol(Pipeline pipeline) {
    boolean reads = pipeline.opensFiles();
    int times = repeats();
    try {
      return new Protocol(
          warmUps != null ? warmUps : reads ? 1 : 0,
          times,
          cache != null ? cache : reads ? CacheMode.WARM : CacheMode.AS_FOUND,
          times > 1 ? Order.INTERLEAVED : Order.AS_GIVEN,
          seed != null ? seed : Protocol.freshSeed(),
          precision == null ? OptionalDouble.empty() : OptionalDouble.of(precision / PERCENT));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage());
    }
  }

  private int repeats() {
    if (repeats == null) {
      return precision == null ? 1 : REPEATS_FOR_PRECISION;
    }
    if (precision != null && repeats <= LEAST_REPEATS_FOR_PRECISION) {
      throw new ParameterException(
          command.commandLine(),
          "--precision spares repeats from the fourth on: ask for more --repeats, or leave one of"
              + " the two out.");
    }
    return repeats;
  }

  private static final class CacheConverter implements ITypeConverter<CacheMode> {
    @Override
    public CacheMode convert(String text) {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "warm" -> CacheMode.WARM;
        case "as-found" -> CacheMode.AS_FOUND;
        default ->
            throw new TypeConversionException("“" + text + "” is neither warm nor as-found.");
      };
    }
  }
}
