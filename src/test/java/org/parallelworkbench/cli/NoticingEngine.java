package org.parallelworkbench.cli;

import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;

/** Runs files one after another, and finds something to say about it. */
final class NoticingEngine implements Engine {

  static final String NOTICE = "From now on it goes on differently.";

  private final Engine sequential = Engines.byId(Engines.SEQUENTIAL).orElseThrow();

  @Override
  public String id() {
    return "noticing";
  }

  @Override
  public String name() {
    return "Noticing";
  }

  @Override
  public String description() {
    return "Says something.";
  }

  @Override
  public boolean parallel() {
    return false;
  }

  @Override
  public RunReport run(RunRequest request, RunListener listener, RunControl control) {
    listener.noticed(NOTICE);
    return sequential.run(request, listener, control);
  }
}
