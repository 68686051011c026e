package org.parallelworkbench.engine.local;

import java.util.concurrent.ThreadFactory;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;

/**
 * Exactly N virtual threads that take files from one queue. The JDK carries them on about as many
 * platform threads as there are cores, so that more of them wait at once, but no more compute.
 */
public final class VirtualThreadsEngine implements Engine {

  @Override
  public String id() {
    return "virtual";
  }

  @Override
  public String name() {
    return "Virtual threads";
  }

  @Override
  public String description() {
    return "Virtual threads that take files from one queue: light while they wait.";
  }

  @Override
  public boolean parallel() {
    return true;
  }

  @Override
  public RunReport run(RunRequest request, RunListener listener, RunControl control) {
    ThreadFactory threads = Thread.ofVirtual().factory();
    return Crew.run(this, threads, ListOrder::new, request, listener, control);
  }
}
