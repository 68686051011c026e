package org.parallelworkbench.plugins;

import java.util.List;
import java.util.Optional;
import org.parallelworkbench.pipeline.Pipeline;

/**
 * A JAR in the plug-ins folder, as it is now.
 *
 * @param file the JAR's name
 * @param sha256 what tells its content from any other, in hexadecimal digits; empty if it cannot be
 *     read
 * @param pipelines what it adds to the program; nothing unless it is on
 * @param problem why it is {@link State#BROKEN}, as a phrase; empty if it is not
 */
public record Plugin(
    String file, String sha256, State state, List<Pipeline> pipelines, String problem) {

  /** Whether its code is used. */
  public enum State {
    /** Nobody has enabled it, and none of its code has been run. */
    OFF,
    /** It was enabled, but its content has changed since; none of this content's code is run. */
    CHANGED,
    /** Its pipelines are there. */
    ON,
    /** It is enabled, but cannot be used, or cannot even be read. */
    BROKEN
  }

  public Plugin {
    pipelines = List.copyOf(pipelines);
  }

  /** Why it is not used though it was enabled, as a sentence. */
  Optional<String> complaint() {
    return switch (state) {
      case OFF, ON -> Optional.empty();
      case CHANGED ->
          Optional.of("The plug-in " + file + " is off: it has changed since it was enabled.");
      case BROKEN -> Optional.of("The plug-in " + file + " is not used: it " + problem + ".");
    };
  }

  static Plugin off(String file, String sha256) {
    return new Plugin(file, sha256, State.OFF, List.of(), "");
  }
}
