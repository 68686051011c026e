package org.parallelworkbench.ui.cluster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Settings of Spark as lines of the form {@code KEY=VALUE}. */
final class PropertyLines {

  /** A line that makes no sense. */
  static final class InvalidLineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final int line;

    /**
     * @param key that of a sentence about it
     * @param line its number, from 1
     */
    InvalidLineException(String key, int line) {
      super(key + " in line " + line);
      this.key = key;
      this.line = line;
    }

    String key() {
      return key;
    }

    int line() {
      return line;
    }
  }

  private static final Pattern KEY = Pattern.compile("spark\\.[A-Za-z0-9_.-]*[A-Za-z0-9]");

  private PropertyLines() {}

  /**
   * The settings; empty lines count for nothing.
   *
   * @throws InvalidLineException if a line makes no sense
   */
  static Map<String, String> parse(String text) throws InvalidLineException {
    Map<String, String> properties = new TreeMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty()) {
        int sign = line.indexOf('=');
        String key = sign < 0 ? line : line.substring(0, sign).strip();
        check(key, sign, i + 1);
        if (properties.put(key, line.substring(sign + 1).strip()) != null) {
          throw new InvalidLineException("properties.twice", i + 1);
        }
      }
    }
    return properties;
  }

  private static void check(String key, int sign, int line) throws InvalidLineException {
    if (sign < 0) {
      throw new InvalidLineException("properties.form", line);
    }
    if (!KEY.matcher(key).matches()) {
      throw new InvalidLineException("properties.key", line);
    }
    if (key.equals("spark.master") || key.equals("spark.authenticate.secret")) {
      throw new InvalidLineException("properties.field", line);
    }
  }

  /** The lines of settings, in the order of their names. */
  static String format(Map<String, String> properties) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(properties)
        .forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
    return lines.toString().stripTrailing();
  }
}
