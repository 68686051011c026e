package org.parallelworkbench.ui.run;

import java.util.List;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * Some files of a run that are run again. Immutable.
 *
 * @param before what the run left
 * @param places the places of those files in it, in the order in which they are run again
 */
public record Rerun(RunReport before, List<Integer> places) {

  public Rerun {
    places = List.copyOf(places);
  }

  /** The files to run. */
  List<SourceFile> files() {
    return places.stream().map(before.request().files()::get).toList();
  }

  /** The report of the whole, when the files have been run. */
  RunReport merged(RunReport later) {
    return before.with(later, places);
  }

  /** An event of running them as one of the whole. */
  RunEvent inList(RunEvent event) {
    int place = places.get(event.index());
    return switch (event) {
      case RunEvent.Working it ->
          new RunEvent.Working(place, it.worker(), it.stage(), it.fraction(), it.nanoTime());
      case RunEvent.SliceEnded it -> new RunEvent.SliceEnded(place, it.worker(), it.nanoTime());
      case RunEvent.Retrying it ->
          new RunEvent.Retrying(place, it.attempt(), it.attempts(), it.waitNanos(), it.nanoTime());
      case RunEvent.Finished it ->
          new RunEvent.Finished(before.merged(it.result(), place), it.nanoTime());
    };
  }
}
