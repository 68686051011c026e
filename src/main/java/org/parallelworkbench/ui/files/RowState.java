package org.parallelworkbench.ui.files;

import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.pipeline.Stage;

/** Where a file is in a run. Immutable. */
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
