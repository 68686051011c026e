package org.parallelworkbench.ui.files;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Stage;

/** Where a file is in a run, or the files of a folder together. Immutable. */
public sealed interface RowState {

  /** The kinds of state in the order in which they sort: what needs attention comes first. */
  enum Kind {
    FAILED,
    CANCELLED,
    WORKING,
    QUEUED,
    READY,
    DONE
  }

  /** Which kind of state it is. */
  Kind kind();

  /** The states of a file that no worker has taken. */
  enum Idle implements RowState {
    /** In no run so far. */
    READY(Kind.READY),
    /** In a run, waiting for a worker. */
    QUEUED(Kind.QUEUED);

    private final Kind kind;

    Idle(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  /**
   * A worker is at work on the file.
   *
   * @param stage the stage it is in
   * @param fraction how much of the file is done, 0 to 1
   * @param worker the worker, from 1
   */
  record Working(Stage stage, double fraction, int worker) implements RowState {
    @Override
    public Kind kind() {
      return Kind.WORKING;
    }
  }

  /** An attempt at the file has failed, and the file waits for its next one. */
  record Waiting(RunEvent.Retrying retrying) implements RowState {
    @Override
    public Kind kind() {
      return Kind.QUEUED;
    }
  }

  /**
   * The row is no file but the head of a folder, and this is what the files below it add up to.
   *
   * @param open whether they are shown
   * @param bytes the sum of their sizes, or {@link
   *     org.parallelworkbench.pipeline.SourceFile#UNKNOWN_SIZE}
   * @param nanos how long workers were busy with those that are finished, in nanoseconds
   * @param counts the sums over those that are done, as far as there are sums
   * @param kinds how many are in which state; none is 0
   */
  record Folder(boolean open, long bytes, long nanos, Counts counts, Map<Kind, Integer> kinds)
      implements RowState {

    /**
     * What these totals say.
     *
     * @param summed for each term of the totals, whether it adds up
     */
    static Folder of(boolean open, long bytes, Totals totals, List<Boolean> summed) {
      Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        if (totals.count(kind) > 0) {
          kinds.put(kind, totals.count(kind));
        }
      }
      return new Folder(open, bytes, totals.nanos(), totals.counts(summed), kinds);
    }

    /** How many files there are. */
    int files() {
      return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many files are in a state of this kind. */
    int count(Kind kind) {
      return kinds.getOrDefault(kind, 0);
    }

    /** The kind that needs most attention. */
    @Override
    public Kind kind() {
      return kinds.keySet().stream().findFirst().orElse(Kind.READY);
    }
  }

  /** A run is through with the file. */
  record Finished(FileResult result) implements RowState {
    @Override
    public Kind kind() {
      return switch (result.status()) {
        case DONE -> Kind.DONE;
        case FAILED -> Kind.FAILED;
        case CANCELLED -> Kind.CANCELLED;
      };
    }
  }
}
