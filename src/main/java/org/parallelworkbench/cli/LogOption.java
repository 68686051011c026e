package org.parallelworkbench.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parallelworkbench.log.LogControl;
import org.parallelworkbench.log.LogLevel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** How much is logged: an option of the program and of every command. */
final class LogOption {

  private final LogControl log;

  LogOption(LogControl log) {
    this.log = log;
  }

  @Option(
      names = "--log-level",
      scope = ScopeType.INHERIT,
      paramLabel = "LEVEL",
      converter = LevelConverter.class,
      description = "How much is logged: off, error, warning, info or debug. Default: info.")
  void setLevel(LogLevel level) {
    log.setLevel(level);
  }

  private static final class LevelConverter implements ITypeConverter<LogLevel> {
    @Override
    public LogLevel convert(String text) {
      return Arrays.stream(LogLevel.values())
          .filter(level -> level.name().equalsIgnoreCase(text.strip()))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "“%s” is no level; choose from: %s.".formatted(text, names())));
    }

    private static String names() {
      return Arrays.stream(LogLevel.values())
          .map(level -> level.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }
  }
}
