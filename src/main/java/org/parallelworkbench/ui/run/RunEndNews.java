package org.parallelworkbench.ui.run;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableBooleanValue;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Texts;

/** Tells the end of what took long to a user who is busy elsewhere. Used on the FX thread only. */
public final class RunEndNews {

  /** Nobody goes elsewhere for less, in nanoseconds. */
  static final long LONG_RUN = TimeUnit.SECONDS.toNanos(10);

  private final Texts texts = new Texts(RunEndNews.class);
  private final RunSession session;
  private final ObservableBooleanValue wanted;
  private final ObservableBooleanValue watched;
  private final LongSupplier clock;
  private final Consumer<String> teller;

  private boolean running;
  private boolean stopping;
  private long started;

  /**
   * @param wanted whether the user wants to be told
   * @param watched whether he is looking anyway
   * @param clock gives the time as {@link System#nanoTime()} does
   * @param teller tells a sentence
   */
  public RunEndNews(
      RunSession session,
      ObservableBooleanValue wanted,
      ObservableBooleanValue watched,
      LongSupplier clock,
      Consumer<String> teller) {
    this.session = session;
    this.wanted = wanted;
    this.watched = watched;
    this.clock = clock;
    this.teller = teller;
    session.phaseProperty().subscribe(this::phaseChanged);
  }

  private void phaseChanged(Phase phase) {
    switch (phase) {
      case RUNNING -> {
        running = true;
        stopping = false;
        started = clock.getAsLong();
      }
      // Whoever stops a run knows that it ends.
      case CANCELLING -> stopping = true;
      case IDLE -> {
        if (running && !stopping) {
          ended(clock.getAsLong() - started);
        }
        running = false;
      }
    }
  }

  private void ended(long nanos) {
    RunReport report = session.lastReportProperty().get();
    if (report != null && nanos >= LONG_RUN && wanted.get() && !watched.get()) {
      teller.accept(
          texts.get(
              "end.text",
              report.results().size(),
              Formats.seconds(TimeUnit.NANOSECONDS.toMillis(nanos) / 1e3),
              report.count(FileStatus.FAILED)));
    }
  }
}
