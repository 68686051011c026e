package org.parallelworkbench.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files and folders. Called on the FX thread; returns when they have chosen. */
public interface Choosers {

  /** Some existing files; empty if the user thought better of it. */
  List<Path> files(String title);

  /** One existing file; empty if the user thought better of it. */
  Optional<Path> file(String title);

  /** An existing folder; empty if the user thought better of it. */
  Optional<Path> folder(String title);

  /**
   * A file to write, which the user has agreed to replace if it exists.
   *
   * @param suggestedName the name to start from, such as {@code results.csv}
   */
  Optional<Path> save(String title, String suggestedName);
}
