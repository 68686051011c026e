package org.parallelworkbench.pipeline;

import java.util.List;

/**
 * A kind of work that can be done to one file: read, preprocess, process.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader}, need a public no-argument
 * constructor, hold no state and are safe for use by many threads. A new one appears in the window
 * and on the command line without further edits.
 */
public interface Pipeline {

  /** A short stable name for the command line and files, such as {@code terms}. */
  String id();

  /** What people see, such as {@code Count terms}. */
  String name();

  /** One sentence on what it does. */
  String description();

  /** The settings a user may change, in the order to show them. */
  List<Option<?>> options();

  /** Whether the files' contents are read; {@code false} if their names are enough. */
  default boolean opensFiles() {
    return true;
  }

  /**
   * Checks the settings and fixes them in an evaluator.
   *
   * @throws InvalidSettingException if a setting, or a combination of them, makes no sense
   */
  FileEvaluator evaluator(Settings settings) throws InvalidSettingException;
}
