package org.parallelworkbench.pipeline.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands for a file in a command, as in GNU parallel; each for another part of its path. */
enum Placeholder {
  PATH("{}") {
    @Override
    String of(Path file) {
      return file.toString();
    }
  },

  WITHOUT_EXTENSION("{.}") {
    @Override
    String of(Path file) {
      return file.resolveSibling(withoutExtension(NAME.of(file))).toString();
    }
  },

  NAME("{/}") {
    @Override
    String of(Path file) {
      return String.valueOf(file.getFileName());
    }
  },

  FOLDER("{//}") {
    @Override
    String of(Path file) {
      return String.valueOf(file.getParent());
    }
  },

  NAME_WITHOUT_EXTENSION("{/.}") {
    @Override
    String of(Path file) {
      return withoutExtension(NAME.of(file));
    }
  };

  private final String text;

  Placeholder(String text) {
    this.text = text;
  }

  /** How it is written. */
  String text() {
    return text;
  }

  /**
   * What it stands for.
   *
   * @param file an absolute path, with a name
   */
  abstract String of(Path file);

  /** The placeholder that is written at this place, if one is. */
  static Optional<Placeholder> at(String text, int index) {
    return Stream.of(values()).filter(it -> text.startsWith(it.text, index)).findFirst();
  }

  /** A dot at the beginning, as hidden files have it, begins no extension. */
  private static String withoutExtension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
