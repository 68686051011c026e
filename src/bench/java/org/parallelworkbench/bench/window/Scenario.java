package org.parallelworkbench.bench.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.parallelworkbench.bench.window.Screen.Shown;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.ui.files.FileRow;
import org.parallelworkbench.ui.window.WorkbenchWindow;

/**
 * What a user does with very many files: adds them, looks about, runs, cancels, removes. Each step
 * is timed.
 */
final class Scenario implements Runnable {

  /** Two frames of a screen of 60 Hz. */
  private static final double FRAME_TARGET = 33;

  private static final double EDIT_TARGET = 300;
  private static final double SELECT_TARGET = 100;
  private static final double SORT_TARGET = 300;
  private static final double CANCEL_SHOWN_TARGET = 100;
  private static final double CANCEL_DONE_TARGET = 1000;

  private static final long WATCHED_MILLIS = 4000;

  /** After a key or a click, long enough for everything that follows from it. */
  private static final long SETTLE_MILLIS = 800;

  private static final int REPEATS = 3;

  private static final int MOST_FILES_TO_WAIT_FOR = 200_000;

  /** Each file gives four events: three stages and its end. */
  private static final int EVENTS_PER_FILE = 4;

  private final WorkbenchWindow window;
  private final Screen screen;
  private final Path folder;
  private final double heapTarget;
  private final boolean brief;
  private final Results results;

  /**
   * @param folder has the files to add
   * @param heapTarget in megabytes
   * @param brief whether to leave out all that is not about memory
   */
  Scenario(
      WorkbenchWindow window,
      Screen screen,
      Path folder,
      double heapTarget,
      boolean brief,
      Results results) {
    this.window = window;
    this.screen = screen;
    this.folder = folder;
    this.heapTarget = heapTarget;
    this.brief = brief;
    this.results = results;
  }

  @Override
  public void run() {
    if (!brief) {
      rest("empty window");
    }
    add();
    if (!brief) {
      rest("rows at rest");
      results.situation("scrolling");
      results.frames(screen.framesWhile(() -> scroll(false)), FRAME_TARGET);
      results.situation("rows at rest");
      selectAll();
      filter();
      sort();
      runs();
      cancel();
      results.situation("after runs");
      sort();
    }
    fullSpeed();
    results.situation("after runs");
    results.megabytes("heap after collection", Heap.afterCollection(), heapTarget);
    edit();
  }

  private void rest(String situation) {
    results.situation(situation);
    Screen.pause(WATCHED_MILLIS);
    results.frames(screen.framesWhile(() -> Screen.pause(WATCHED_MILLIS)), FRAME_TARGET);
  }

  private void add() {
    results.situation("adding the folder");
    long start = System.nanoTime();
    results.longest(
        screen.framesWhile(
            () -> {
              screen.run(() -> window.openWith(List.of(folder)));
              screen.await(() -> !screen.node("scanBar").isVisible());
            }),
        EDIT_TARGET);
    double seconds = (System.nanoTime() - start) / 1e9;
    int rows = screen.onFx(() -> screen.table().getItems().size());
    results.note(
        "rate", "%,d files in %.1f s, %,.0f files/s".formatted(rows, seconds, rows / seconds));
    results.note("heap after collection", "%.0f MB".formatted(Heap.afterCollection()));
  }

  /** Scrolls from start to end, or along with the run. */
  private void scroll(boolean withRun) {
    TableView<FileRow> table = screen.table();
    long start = System.nanoTime();
    double elapsed = 0;
    while (elapsed < WATCHED_MILLIS) {
      double share = elapsed / WATCHED_MILLIS;
      screen.run(
          () -> {
            double place =
                withRun ? ((ProgressBar) screen.node("overallProgress")).getProgress() : share;
            table.scrollTo((int) (Math.max(0, place) * (table.getItems().size() - 1)));
          });
      Screen.pause(15);
      elapsed = (System.nanoTime() - start) / 1e6;
    }
  }

  private void selectAll() {
    Shown worst = Shown.AT_ONCE;
    for (int i = 0; i < REPEATS; i++) {
      worst = worst.orWorse(screen.untilShown(() -> screen.press(screen.table(), KeyCode.A, true)));
      Screen.pause(SETTLE_MILLIS);
    }
    results.shown("select all, until shown, worst of " + REPEATS, worst, SELECT_TARGET);
    screen.run(() -> screen.table().getSelectionModel().clearSelection());
  }

  private void sort() {
    for (TableColumn<FileRow, ?> column :
        screen.onFx(() -> List.copyOf(screen.table().getColumns()))) {
      Shown worst = Shown.AT_ONCE;
      for (TableColumn.SortType direction : TableColumn.SortType.values()) {
        for (int i = 0; i < REPEATS; i++) {
          screen.run(() -> screen.table().getSortOrder().clear());
          Screen.pause(100);
          worst =
              worst.orWorse(
                  screen.untilShown(
                      () -> {
                        column.setSortType(direction);
                        screen.table().getSortOrder().add(column);
                      }));
        }
      }
      results.shown("sort by " + column.getId() + ", worst of " + 2 * REPEATS, worst, SORT_TARGET);
    }
    screen.run(() -> screen.table().getSortOrder().clear());
    Screen.pause(SETTLE_MILLIS);
  }

  private void filter() {
    Frames.Seen seen =
        screen.framesWhile(
            () -> {
              for (String text :
                  List.of("b", "bo", "book-", "book-00", "book-00012", "", "nothing")) {
                screen.run(() -> screen.field("filterField").setText(text));
                Screen.pause(SETTLE_MILLIS);
              }
            });
    results.situation("typing into the filter");
    results.longest(seen, SORT_TARGET);
    screen.run(() -> screen.field("filterField").setText(""));
    Screen.pause(SETTLE_MILLIS);
    results.situation("rows at rest");
  }

  private void runs() {
    start();
    results.situation("running");
    results.frames(screen.framesWhile(() -> Screen.pause(WATCHED_MILLIS)), FRAME_TARGET);
    rate();
    selectAll();
    results.situation("running, at its end");
    results.longest(
        screen.framesWhile(
            () -> {
              stopIfLong();
              screen.await(screen::isIdle);
              Screen.pause(SETTLE_MILLIS);
            }),
        EDIT_TARGET);
    start();
    results.situation("running, scrolling with the run");
    results.frames(screen.framesWhile(() -> scroll(true)), FRAME_TARGET);
    rate();
    stop();
    TabPane tabs = (TabPane) screen.node("views");
    screen.run(() -> tabs.getSelectionModel().select(2));
    start();
    results.situation("running, with the timeline");
    results.frames(screen.framesWhile(() -> Screen.pause(WATCHED_MILLIS)), FRAME_TARGET);
    rate();
    results.situation("running, sorted by time");
    screen.run(
        () -> {
          TableView<FileRow> table = screen.table();
          table.getSortOrder().setAll(List.of(column(table, "timeColumn")));
        });
    results.frames(screen.framesWhile(() -> Screen.pause(WATCHED_MILLIS / 2)), FRAME_TARGET);
    results.situation("running, sorted by time, at its end");
    results.longest(
        screen.framesWhile(
            () -> {
              stop();
              Screen.pause(SETTLE_MILLIS);
            }),
        EDIT_TARGET);
    screen.run(() -> screen.table().getSortOrder().clear());
  }

  private static TableColumn<FileRow, ?> column(TableView<FileRow> table, String id) {
    return table.getColumns().stream().filter(c -> id.equals(c.getId())).findFirst().orElseThrow();
  }

  private void start() {
    screen.run(() -> screen.button("runButton").fire());
    Screen.pause(500);
  }

  private void stop() {
    screen.run(
        () -> {
          if (!screen.isIdle()) {
            screen.button("runButton").fire();
          }
        });
    screen.await(screen::isIdle);
  }

  /** A run over a million files would take minutes, and its end is no different. */
  private void stopIfLong() {
    if (screen.onFx(() -> screen.table().getItems().size()) > MOST_FILES_TO_WAIT_FOR) {
      stop();
    }
  }

  /** How many events there were a second, by what the status line says. */
  private void rate() {
    long before = finished();
    long start = System.nanoTime();
    Screen.pause(1000);
    double seconds = (System.nanoTime() - start) / 1e9;
    results.note(
        "events",
        String.format(Locale.ROOT, "%,.0f/s", EVENTS_PER_FILE * (finished() - before) / seconds));
  }

  private long finished() {
    double share = screen.onFx(() -> ((ProgressBar) screen.node("overallProgress")).getProgress());
    return Math.round(share * screen.onFx(() -> screen.table().getItems().size()));
  }

  private void cancel() {
    results.situation("cancelling");
    Shown shown = Shown.AT_ONCE;
    double done = 0;
    for (int i = 0; i < REPEATS; i++) {
      start();
      Screen.pause(1000);
      long asked = System.nanoTime();
      shown = shown.orWorse(screen.untilShown(() -> screen.button("runButton").fire()));
      screen.await(screen::isIdle);
      done = Math.max(done, (System.nanoTime() - asked) / 1e6);
      Screen.pause(SETTLE_MILLIS);
    }
    results.shown("answer, worst of " + REPEATS, shown, CANCEL_SHOWN_TARGET);
    results.millis("stopped, worst of " + REPEATS, done, CANCEL_DONE_TARGET);
  }

  /** Without delays: as many events as the workers can make. */
  private void fullSpeed() {
    screen.run(() -> screen.field("option-read-delay").setText("0"));
    results.situation("comparing five runs without delays");
    long start = System.nanoTime();
    results.frames(
        screen.framesWhile(
            () -> {
              screen.run(() -> screen.button("compareButton").fire());
              screen.await(screen::isIdle);
            }),
        FRAME_TARGET);
    results.note("time", "%.1f s".formatted((System.nanoTime() - start) / 1e9));
    Screen.pause(SETTLE_MILLIS);
    results.note("says", screen.onFx(() -> ((Label) screen.node("statusText")).getText()));
    results.situation("reading every file, two workers");
    screen.run(this::chooseTerms);
    results.frames(
        screen.framesWhile(
            () -> {
              start();
              screen.await(screen::isIdle);
            }),
        FRAME_TARGET);
    results.note("says", screen.onFx(() -> ((Label) screen.node("statusText")).getText()));
  }

  @SuppressWarnings("unchecked")
  private void chooseTerms() {
    ComboBox<Pipeline> box = (ComboBox<Pipeline>) screen.node("pipelineBox");
    box.setValue(
        box.getItems().stream().filter(p -> p.id().equals("terms")).findFirst().orElseThrow());
  }

  private void edit() {
    screen.run(
        () ->
            screen
                .table()
                .getSelectionModel()
                .selectRange(0, screen.table().getItems().size() / 2));
    Screen.pause(SETTLE_MILLIS);
    edit("remove half", () -> screen.button("removeButton").fire());
    edit("undo", () -> screen.press(screen.table(), KeyCode.Z, true));
    edit("remove all", () -> screen.button("clearButton").fire());
    edit("undo", () -> screen.press(screen.table(), KeyCode.Z, true));
  }

  private void edit(String what, Runnable action) {
    results.situation(what);
    results.longest(
        screen.framesWhile(
            () -> {
              screen.run(action);
              Screen.pause(SETTLE_MILLIS);
            }),
        EDIT_TARGET);
  }
}
