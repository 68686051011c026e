package org.parallelworkbench.analysis;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * What two runs have to say of one file. Immutable.
 *
 * @param first what the first run gave, or null if the file was not in it
 * @param second what the second run gave, or null if the file was not in it
 */
public record FilePair(@Nullable FileResult first, @Nullable FileResult second, Kind kind) {

  /** How the two compare. */
  public enum Kind {
    /** The same status and the same counts. */
    SAME,
    /** Another status or other counts. */
    DIFFERENT,
    /** The second run did not have the file. */
    ONLY_FIRST,
    /** The first run did not have the file. */
    ONLY_SECOND
  }

  /** The file, as the first run that has it calls it. */
  public SourceFile file() {
    return first != null ? first.file() : Objects.requireNonNull(second).file();
  }

  /** Whether the two runs disagree about the file. */
  public boolean differs() {
    return kind != Kind.SAME;
  }
}
