package org.parallelworkbench.ui.common;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The bundles of texts as they are in the sources. */
final class Bundles {

  /** The languages beside English. */
  static final List<String> LANGUAGES = List.of("de", "es");

  private static final Path UI = Path.of("src/main/resources/org/parallelworkbench/ui");

  private Bundles() {}

  /** A bundle in English; others are beside it. */
  static List<Path> all() {
    try (Stream<Path> files = Files.walk(UI)) {
      return files
          .filter(file -> file.toString().endsWith("s.properties"))
          .filter(file -> !file.getFileName().toString().contains("_"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that are read as {@link java.text.MessageFormat}s. */
  static List<Path> ofMessages() {
    return all().stream()
        .filter(file -> file.getFileName().toString().startsWith("messages"))
        .toList();
  }

  /** The texts of a bundle. */
  static Map<String, String> texts(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, value) -> texts.put((String) key, (String) value));
    return texts;
  }

  /** The texts of an English bundle in another language. */
  static Map<String, String> texts(Path english, String language) {
    String name = english.getFileName().toString().replace(".", "_" + language + ".");
    return texts(english.resolveSibling(name));
  }
}
