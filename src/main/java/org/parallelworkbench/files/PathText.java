package org.parallelworkbench.files;

import java.net.URI;
import java.nio.file.Path;

/**
 * Paths as texts that give the same path back. Most are as people write them. A name whose bytes
 * are no text in the system's encoding, which Linux allows, is kept as an absolute {@code file:///}
 * URI with those bytes escaped. Not possible is that for the ill-formed UTF-16 that Windows allows
 * in names: such a file comes back as missing.
 */
public final class PathText {

  /** No path begins like this: of several slashes in a row it has only one. */
  private static final String URI_START = "file:///";

  private static final char REPLACEMENT = '\uFFFD';

  private PathText() {}

  /** The text of a path. */
  public static String of(Path path) {
    String text = path.toString();
    return text.indexOf(REPLACEMENT) < 0 || Path.of(text).equals(path)
        ? text
        : path.toUri().toString();
  }

  /** The path of a text. */
  public static Path parse(String text) {
    return text.startsWith(URI_START) ? Path.of(URI.create(text)) : Path.of(text);
  }
}
