package org.parallelworkbench.ui.history;

import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.history.StoredExperiment;
import org.parallelworkbench.ui.common.NoticeBar;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.run.Reopened;

/** What the user can do with an entry without changing it. Used on the FX thread only. */
final class EntryCommands {

  private final HistoryAccess access;
  private final NoticeBar notice;
  private final Texts texts;
  private final EntryWords words;
  private final HistoryActions actions;

  EntryCommands(
      HistoryAccess access,
      NoticeBar notice,
      Texts texts,
      EntryWords words,
      HistoryActions actions) {
    this.access = access;
    this.notice = notice;
    this.texts = texts;
    this.words = words;
    this.actions = actions;
  }

  /** Shows an entry as if it had just ended. */
  void open(StoredExperiment entry) {
    if (!isFree()) {
      return;
    }
    if (EntryEditing.isRunning(entry)) {
      notice.show(texts.get("open.running"));
      return;
    }
    notice.show(texts.get("open.loading"));
    access
        .telling(notice::show)
        .ask(history -> Reopened.load(history, entry), past -> past.ifPresent(this::show));
  }

  private void show(Reopened past) {
    // Reading it took its time, and a run may have been started meanwhile.
    if (isFree()) {
      actions.reopen(past);
      notice.show(texts.get("open.done"));
    }
  }

  /** Finishes an entry's latest run that ended early. */
  void resume(StoredExperiment entry) {
    if (isFree()) {
      HistoryTable.resumable(entry).ifPresent(run -> actions.resume(run.id()));
    }
  }

  private boolean isFree() {
    if (actions.isBusy()) {
      notice.show(texts.get("busy"));
    }
    return !actions.isBusy();
  }

  /** Whether these have two runs or more. */
  static boolean isComparable(List<StoredExperiment> entries) {
    return entries.stream().mapToInt(entry -> entry.runs().size()).sum() >= 2;
  }

  /** Opens a window that compares runs. */
  void compare(Window owner, List<StoredExperiment> entries) {
    if (isComparable(entries)) {
      new CompareWindow(owner, entries, access, words, actions).show();
    } else {
      notice.show(texts.get("compare.few"));
    }
  }

  /** Saves what an entry's last run found. */
  void exportResults(StoredExperiment entry) {
    last(entry, actions::exportResults);
  }

  /** Saves what the workers of an entry's last run did. */
  void exportTrace(StoredExperiment entry) {
    last(entry, actions::exportTrace);
  }

  private void last(StoredExperiment entry, Consumer<RunReport> export) {
    if (!entry.runs().isEmpty()) {
      long run = entry.runs().getLast().id();
      access.ask(history -> history.report(run), report -> report.ifPresent(export));
    }
  }

  /** Saves everything measured. */
  void exportExperiment(StoredExperiment entry) {
    access.ask(
        history -> history.experimentReport(entry.id()),
        report -> report.ifPresent(actions::exportExperiment));
  }
}
