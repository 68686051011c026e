package org.parallelworkbench.ui.window;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.files.FileRow;
import org.parallelworkbench.ui.files.FilesView;
import org.parallelworkbench.ui.run.LanesView;
import org.parallelworkbench.ui.run.LiveFeed;
import org.parallelworkbench.ui.run.Phase;
import org.parallelworkbench.ui.run.RunSession;
import org.parallelworkbench.ui.run.StatusView;

/** Shows the run that is on: in the rows, the lanes, the status line and the window's title. */
final class LiveRun {

  private final Texts texts = new Texts(LiveRun.class);
  private final RunSession session;
  private final FilesView files;
  private final LanesView lanes = new LanesView();
  private final StatusView status = new StatusView();
  private final LiveFeed feed = new LiveFeed(this::showInRow, this::showOverview);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();

  LiveRun(RunSession session, FilesView files) {
    this.session = session;
    this.files = files;
    title.set(texts.get("title"));
    session.currentProperty().subscribe(this::started);
    session.phaseProperty().subscribe(this::phaseChanged);
    files
        .rows()
        .addListener((ListChangeListener<FileRow>) change -> status.showReady(files.rows().size()));
    files.onlyFailedProperty().bindBidirectional(status.onlyFailedProperty());
    status.showReady(0);
  }

  /** What runs failed files again. */
  void onRunFailedAgain(Runnable action) {
    status.offerAgain(session.failedAgainProperty(), action);
  }

  /** A lane for each worker. */
  Node lanes() {
    return lanes.root();
  }

  /** The line at the foot of the window. */
  Node status() {
    return status.root();
  }

  /** How far the run is or how it ended, in a sentence. */
  String summary() {
    return status.text();
  }

  /** The window's title, which says how far the run is. */
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  private void started(RunSession.@Nullable Current current) {
    if (current != null && current.report() == null) {
      if (current.rerun() == null) {
        files.rows().forEach(FileRow::queue);
      } else {
        current.rerun().places().forEach(place -> files.rows().get(place).queue());
      }
      files.showColumns(current.monitor().request().work());
      lanes.prepare(current.monitor().workers(), current.run().configuration().engine()::site);
      status.begin(label(current));
      feed.follow(current.monitor());
    }
  }

  private String label(RunSession.Current current) {
    String name = Phrases.of(current.run().configuration().label());
    if (current.rerun() != null) {
      return texts.get("status.failedAgain");
    }
    if (current.total() == 1) {
      return texts.get("status.run", name);
    }
    String key =
        switch (current.run().purpose()) {
          case MEASURE, RESUME -> "status.place";
          case WARM_UP -> "status.place.warmUp";
          case PILOT -> "status.place.pilot";
        };
    return texts.get(key, current.number(), current.total(), name);
  }

  private void showInRow(RunEvent event) {
    RunSession.Current current = session.currentProperty().get();
    if (current != null) {
      RunEvent shown = current.inList(event);
      files.rows().get(shown.index()).show(shown);
    }
  }

  private void showOverview(RunMonitor monitor) {
    lanes.show(monitor, monitor.request().files());
    RunSession.Current current = session.currentProperty().get();
    if (current != null && current.report() != null) {
      status.end(monitor, current.report());
    } else {
      status.show(monitor);
    }
    title.set(
        session.phaseProperty().get() == Phase.IDLE
            ? texts.get("title")
            : texts.get(
                "title.running", Formats.percent(Math.floor(100 * monitor.fraction()) / 100)));
  }

  private void phaseChanged(Phase phase) {
    if (phase == Phase.IDLE) {
      feed.finish();
    }
  }
}
