package org.parallelworkbench.pipeline.text;

import java.util.Optional;
import org.parallelworkbench.pipeline.RefusedException;

/** What the program reads documents with, if anything. Thread-safe. */
public final class Documents {

  /** Has a reader, once what that needs is there. Thread-safe. */
  public interface Source {

    /** Why there is no reader, as a phrase for people that says what to do; empty if there is. */
    Optional<String> obstacle();

    /**
     * The reader, loaded when it is first asked for.
     *
     * @throws RefusedException if there is none
     */
    DocumentReader reader() throws RefusedException;
  }

  /** As on a cluster's workers. */
  private static final Source NOTHING =
      new Source() {
        private static final String NOWHERE = "what reads documents is not here";

        @Override
        public Optional<String> obstacle() {
          return Optional.of(NOWHERE);
        }

        @Override
        public DocumentReader reader() throws RefusedException {
          throw new RefusedException(NOWHERE);
        }
      };

  private static volatile Source source = NOTHING;

  private Documents() {}

  /** Has documents read by this from now on. */
  public static void readWith(Source other) {
    source = other;
  }

  /** What documents are read by. */
  static Source source() {
    return source;
  }

  /** Why documents cannot be read, as a phrase for people; empty if they can. */
  public static Optional<String> obstacle() {
    return source.obstacle();
  }
}
