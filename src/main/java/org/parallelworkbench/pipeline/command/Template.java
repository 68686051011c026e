package org.parallelworkbench.pipeline.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.InvalidSettingException;

/**
 * A text with placeholders in it, which stay one text whatever is put in their place. Immutable.
 *
 * @param parts what it consists of, in order
 */
record Template(List<Part> parts) {

  /**
   * A piece of text, or a placeholder.
   *
   * @param literal empty if it is a placeholder
   */
  record Part(String literal, @Nullable Placeholder placeholder) {

    String fill(Path file) {
      return placeholder == null ? literal : placeholder.of(file);
    }
  }

  /** The text for a file. */
  String fill(Path file) {
    return parts.stream().map(part -> part.fill(file)).collect(Collectors.joining());
  }

  /** Whether there is a placeholder in it. */
  boolean dependsOnFile() {
    return parts.stream().anyMatch(part -> part.placeholder() != null);
  }

  /** The same without this many characters of the text that it begins with. */
  Template after(int length) {
    List<Part> rest = new ArrayList<>(parts);
    rest.set(0, new Part(parts.get(0).literal().substring(length), null));
    return new Template(List.copyOf(rest));
  }

  /** A text in which nothing but placeholders means anything. */
  static Template of(String text) {
    Builder builder = new Builder();
    int i = 0;
    while (i < text.length()) {
      i += builder.take(text, i);
    }
    return builder.build();
  }

  /**
   * Splits a command into arguments. White space separates them. What is within single quotes is
   * taken as it is; within double quotes, and outside, a backslash takes away the meaning of the
   * next character, within double quotes only that of {@code "} and of a backslash. Placeholders
   * count everywhere, except one whose first brace follows a backslash.
   *
   * @param key the option it belongs to, for the error
   * @throws InvalidSettingException if a quote is not closed
   */
  static List<Template> split(String key, String command) throws InvalidSettingException {
    List<Template> arguments = new ArrayList<>();
    Builder argument = new Builder();
    int quoteAt = -1;
    int i = 0;
    while (i < command.length()) {
      char c = command.charAt(i);
      char quote = quoteAt < 0 ? 0 : command.charAt(quoteAt);
      if (c == quote) {
        quoteAt = -1;
        i++;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quoteAt = i++;
        argument.begin();
      } else if (quote == 0 && Character.isWhitespace(c)) {
        argument.endInto(arguments);
        i++;
      } else if (c == '\\' && escapes(command, i + 1, quote)) {
        argument.literal(command.charAt(i + 1));
        i += 2;
      } else {
        i += argument.take(command, i);
      }
    }
    if (quoteAt >= 0) {
      throw new InvalidSettingException(
          key, "The quote at character " + (quoteAt + 1) + " is not closed.");
    }
    argument.endInto(arguments);
    return List.copyOf(arguments);
  }

  private static boolean escapes(String command, int next, char quote) {
    return next < command.length()
        && (quote == 0 || (quote == '"' && "\"\\".indexOf(command.charAt(next)) >= 0));
  }

  /** Puts a template together. */
  private static final class Builder {

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private boolean begun;

    /** From now on there is an argument, even if nothing is added to it. */
    void begin() {
      begun = true;
    }

    void literal(char c) {
      begin();
      literal.append(c);
    }

    /** Takes the placeholder or character at a place, and says how long it is. */
    int take(String text, int index) {
      Placeholder placeholder = Placeholder.at(text, index).orElse(null);
      if (placeholder == null) {
        literal(text.charAt(index));
        return 1;
      }
      begin();
      endLiteral();
      parts.add(new Part("", placeholder));
      return placeholder.text().length();
    }

    private void endLiteral() {
      if (literal.length() > 0) {
        parts.add(new Part(literal.toString(), null));
        literal.setLength(0);
      }
    }

    void endInto(List<Template> templates) {
      if (begun) {
        templates.add(build());
      }
    }

    Template build() {
      endLiteral();
      Template template = new Template(List.copyOf(parts));
      parts.clear();
      begun = false;
      return template;
    }
  }
}
