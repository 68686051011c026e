package org.parallelworkbench.engine.local;

import java.util.concurrent.ThreadFactory;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;

/** Exactly N platform threads that take files from one queue. */
public final class ThreadPoolEngine implements Engine {

  @Override
  public String id() {
    return "threads";
  }

  @Override
  public String name() {
    return "Thread pool";
  }

  @Override
  public String description() {
    return "A fixed number of threads that take files from one queue.";
  }

  @Override
  public boolean parallel() {
    return true;
  }

  @Override
  public RunReport run(RunRequest request, RunListener listener, RunControl control) {
    ThreadFactory threads = Thread.ofPlatform().daemon().factory();
    return Crew.run(this, threads, ListOrder::new, request, listener, control);
  }
}
