package org.parallelworkbench.pipeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a pipeline that a user may change. The window makes a control from it and the
 * command line an option, so a pipeline only has to declare it. Immutable.
 *
 * @param <T> the type of its value
 */
public final class Option<T> {

  /** How to show an option. */
  public enum Kind {
    /** On or off. */
    TOGGLE,
    /** A time in seconds with a decimal point. */
    SECONDS,
    /** A whole number. */
    NUMBER,
    /** A list of texts, separated by commas. */
    TERMS,
    /** One of a few texts. */
    CHOICE,
    /** Any text, perhaps none. */
    TEXT
  }

  /** Turns a text into a value. */
  private interface Parser<T> {
    T parse(String text) throws InvalidSettingException;
  }

  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(3600);

  private final String key;
  private final String label;
  private final String help;
  private final Kind kind;
  private final String defaultText;
  private final List<String> choices;
  private final Parser<T> parser;
  private final @Nullable Supplier<Optional<String>> need;

  private Option(
      String key,
      String label,
      String help,
      Kind kind,
      String defaultText,
      List<String> choices,
      Parser<T> parser) {
    this(key, label, help, kind, defaultText, choices, parser, null);
  }

  private Option(
      String key,
      String label,
      String help,
      Kind kind,
      String defaultText,
      List<String> choices,
      Parser<T> parser,
      @Nullable Supplier<Optional<String>> need) {
    this.key = key;
    this.label = label;
    this.help = help;
    this.kind = kind;
    this.defaultText = defaultText;
    this.choices = List.copyOf(choices);
    this.parser = parser;
    this.need = need;
  }

  /** An option that is on or off; its texts are {@code true} and {@code false}. */
  public static Option<Boolean> toggle(String key, String label, String help, boolean byDefault) {
    return new Option<>(
        key,
        label,
        help,
        Kind.TOGGLE,
        Boolean.toString(byDefault),
        List.of("true", "false"),
        text ->
            switch (text.strip().toLowerCase(Locale.ROOT)) {
              case "true" -> true;
              case "false" -> false;
              default ->
                  throw new InvalidSettingException(key, label + " is either true or false.");
            });
  }

  /** A time from 0 to 3600 seconds, written with a decimal point; at most nanosecond precision. */
  public static Option<Duration> seconds(String key, String label, String help, String byDefault) {
    return new Option<>(
        key,
        label,
        help,
        Kind.SECONDS,
        byDefault,
        List.of(),
        text -> {
          try {
            BigDecimal seconds = new BigDecimal(text.strip());
            if (seconds.signum() >= 0 && seconds.compareTo(MOST_SECONDS) <= 0) {
              return Duration.ofNanos(seconds.movePointRight(9).longValue());
            }
          } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
          }
          throw new InvalidSettingException(
              key, label + " is a number of seconds from 0 to 3600, such as 0.25.");
        });
  }

  /** A whole number from {@code least} to {@code most}. */
  public static Option<Integer> number(
      String key, String label, String help, int byDefault, int least, int most) {
    return new Option<>(
        key,
        label,
        help,
        Kind.NUMBER,
        Integer.toString(byDefault),
        List.of(),
        text -> {
          try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
              return number;
            }
          } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
          }
          throw new InvalidSettingException(
              key, label + " is a whole number from " + least + " to " + most + ".");
        });
  }

  /** A list of texts separated by commas, as {@link Terms} reads it. */
  public static Option<List<String>> terms(
      String key, String label, String help, String byDefault) {
    return new Option<>(
        key, label, help, Kind.TERMS, byDefault, List.of(), text -> Terms.parse(key, text));
  }

  /** One of {@code choices}, the first of which is the default; case does not matter. */
  public static Option<String> choice(String key, String label, String help, List<String> choices) {
    return new Option<>(
        key,
        label,
        help,
        Kind.CHOICE,
        choices.get(0),
        choices,
        text -> {
          for (String choice : choices) {
            if (choice.equalsIgnoreCase(text.strip())) {
              return choice;
            }
          }
          throw new InvalidSettingException(
              key, label + " is one of " + String.join(", ", choices) + "; not " + text + ".");
        });
  }

  /** Any text, as it is typed; whether it makes sense is for the pipeline to say. */
  public static Option<String> text(String key, String label, String help, String byDefault) {
    return new Option<>(key, label, help, Kind.TEXT, byDefault, List.of(), text -> text);
  }

  /**
   * The same option, to be on or off, which can be on only where something is set up.
   *
   * @param obstacle why it cannot be on here, as a lower-case phrase that says what to do; empty if
   *     it can
   */
  public Option<T> needing(Supplier<Optional<String>> obstacle) {
    return new Option<>(key, label, help, kind, defaultText, choices, parser, obstacle);
  }

  /** Whether it can be on only where something is set up, and so not on a cluster's workers. */
  public boolean needsSetUp() {
    return need != null;
  }

  /** Why it cannot be on here, as a phrase for people that says what to do; empty if it can. */
  public Optional<String> obstacle() {
    return need == null ? Optional.empty() : need.get();
  }

  /** A short stable name, unique within its pipeline, such as {@code ignore-case}. */
  public String key() {
    return key;
  }

  /** What people see, such as {@code Ignore case}. */
  public String label() {
    return label;
  }

  /** One sentence of explanation. */
  public String help() {
    return help;
  }

  /** How to show it. */
  public Kind kind() {
    return kind;
  }

  /** The default value, as text. */
  public String defaultText() {
    return defaultText;
  }

  /** The texts to choose from; empty unless there are only a few. */
  public List<String> choices() {
    return choices;
  }

  /**
   * Reads a value.
   *
   * @throws InvalidSettingException if {@code text} is no such value
   */
  public T parse(String text) throws InvalidSettingException {
    return parser.parse(text);
  }
}
