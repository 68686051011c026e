package org.parallelworkbench.files;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Which file names are wanted: globs such as {@code *.txt, *.md}, of which one must match.
 * Immutable.
 *
 * @see java.nio.file.FileSystem#getPathMatcher the syntax of a glob
 */
public final class NamePatterns {

  /** Every name is wanted. */
  public static final NamePatterns ALL = new NamePatterns(List.of());

  private final List<PathMatcher> matchers;

  private NamePatterns(List<PathMatcher> matchers) {
    this.matchers = List.copyOf(matchers);
  }

  /**
   * Reads globs separated by commas or semicolons, except for those inside braces and brackets.
   *
   * @param text the globs; if there are none, every name is wanted
   * @throws IllegalArgumentException if one of them cannot match any name, with a sentence for
   *     people
   */
  public static NamePatterns parse(String text) {
    List<PathMatcher> matchers = new ArrayList<>();
    for (String glob : split(text)) {
      if (!glob.isEmpty()) {
        matchers.add(matcher(glob));
      }
    }
    return new NamePatterns(matchers);
  }

  /** Whether the last element of this path has a wanted name. */
  public boolean matches(Path file) {
    Path name = file.getFileName();
    return matchers.isEmpty()
        || (name != null && matchers.stream().anyMatch(matcher -> matcher.matches(name)));
  }

  /**
   * Which of an archive's files are wanted. A pattern that has the archive itself in view says
   * nothing of them: {@code *.zip} wants everything in archives, {@code *.zip, *.txt} their texts.
   */
  NamePatterns within(Path archive) {
    Path name = archive.getFileName();
    return new NamePatterns(
        matchers.stream().filter(matcher -> name == null || !matcher.matches(name)).toList());
  }

  /** Whether this name is wanted; an archive's file may have one that could not be on disk. */
  public boolean matches(String name) {
    try {
      return matches(Path.of(name));
    } catch (InvalidPathException e) {
      return matchers.isEmpty();
    }
  }

  private static PathMatcher matcher(String glob) {
    if (glob.contains("/")) {
      throw new IllegalArgumentException(
          "“" + glob + "” has a slash, but only file names are compared. Use a glob like *.txt.");
    }
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "“" + glob + "” is not a glob: " + e.getDescription() + ". Use one like *.txt.", e);
    }
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case ',', ';' -> {
          if (depth <= 0) {
            parts.add(text.substring(start, i).strip());
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }
}
