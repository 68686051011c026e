package org.parallelworkbench.ui.files;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.ui.common.Phrases;

/** What the columns of counts are called: in the user's language, but for his own words. */
final class ColumnTitles {

  private ColumnTitles() {}

  /** The titles of a pipeline's columns. */
  static UnaryOperator<String> of(Pipeline pipeline) {
    Set<String> own = columnsWithoutSettings(pipeline);
    return column -> own.contains(column) ? Phrases.of(column) : column;
  }

  /** Columns that only settings bring about, such as those of terms, are in the user's words. */
  private static Set<String> columnsWithoutSettings(Pipeline pipeline) {
    try {
      return Set.copyOf(pipeline.evaluator(Settings.DEFAULTS).columns());
    } catch (InvalidSettingException e) {
      return Set.of();
    }
  }
}
