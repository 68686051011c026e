package org.parallelworkbench.ui.files;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.files.ListedFile;
import org.parallelworkbench.files.NamePatterns;
import org.parallelworkbench.files.Wanted;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.NoticeBar;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/**
 * What the user can do to the list, and how they are told what came of it. While the list is
 * locked, all that happens is that he is told why.
 */
final class ListCommands {

  /** More than these do not fit on a screen; how many there are is said anyway. */
  private static final int MOST_PROBLEMS_TOLD = 20;

  private final FileList list;
  private final Choosers choosers;
  private final Adding adding;
  private final ObservableStringValue glob;
  private final ObservableBooleanValue links;
  private final NoticeBar notice;
  private final Texts texts;
  private final BooleanProperty locked = new SimpleBooleanProperty();

  /**
   * @param glob which files to take from folders
   * @param links whether to follow symbolic links in folders
   */
  ListCommands(
      FileList list,
      Choosers choosers,
      TaskRunner tasks,
      ObservableStringValue glob,
      ObservableBooleanValue links,
      NoticeBar notice,
      Texts texts) {
    this.list = list;
    this.choosers = choosers;
    this.glob = glob;
    this.links = links;
    this.notice = notice;
    this.texts = texts;
    adding = new Adding(list, tasks, this::announce);
    locked.subscribe(
        (before, after) -> {
          notice.hide();
          adding.cancel();
        });
  }

  /** Whether the list cannot be edited. */
  BooleanProperty lockedProperty() {
    return locked;
  }

  /** The search for files. */
  Adding adding() {
    return adding;
  }

  /** Asks for files and adds them. */
  void chooseFiles() {
    if (isOpen()) {
      add(choosers.files(texts.get("add.files.chooser")));
    }
  }

  /** Asks for a folder and adds what is in it. */
  void chooseFolder() {
    if (isOpen()) {
      add(choosers.folder(texts.get("add.folder.chooser")).stream().toList());
    }
  }

  /** Begins to add files and what is in folders. */
  void add(List<Path> paths) {
    if (paths.isEmpty() || !isOpen()) {
      return;
    }
    try {
      adding.start(paths, new Wanted(NamePatterns.parse(glob.get()), links.get()));
    } catch (IllegalArgumentException e) {
      notice.show(Phrases.of(String.valueOf(e.getMessage())));
    }
  }

  /** Begins to put the files of an earlier list in the place of all there are. */
  void replaceAll(List<ListedFile> listed) {
    if (isOpen()) {
      adding.startInstead(listed);
    }
  }

  /** Has these files in the list and no others. */
  void replaceWith(List<SourceFile> files) {
    if (isOpen()) {
      adding.cancel();
      notice.hide();
      list.clear();
      list.add(new Object(), files);
    }
  }

  /** Adds the files of the demonstration. */
  void addDemoFiles() {
    if (isOpen()) {
      List<SourceFile> files =
          Simulated.DEMO_FILES.stream()
              .map(name -> new SourceFile(Path.of(name), SourceFile.UNKNOWN_SIZE))
              .toList();
      int added = list.add(new Object(), files);
      announce(new Adding.Outcome(files.size(), added, List.of()));
    }
  }

  /** Removes rows. */
  void remove(List<FileRow> rows) {
    if (!rows.isEmpty() && isOpen()) {
      list.remove(rows);
      notice.showUndoable(texts.get("removed", rows.size()));
    }
  }

  /** Removes all rows. */
  void clear() {
    int size = list.rows().size();
    if (size > 0 && isOpen()) {
      adding.cancel();
      list.clear();
      notice.showUndoable(texts.get("removed", size));
    }
  }

  /**
   * Has the bytes of these files become text in another way.
   *
   * @param charset how, or null to find out for each file
   * @return the rows that have come in their place
   */
  List<FileRow> setCharset(List<FileRow> rows, @Nullable Charset charset) {
    if (rows.isEmpty() || !isOpen()) {
      return List.of();
    }
    List<FileRow> changed = list.change(rows, file -> file.withCharset(charset));
    notice.showUndoable(
        charset == null
            ? texts.get("encoding.automatic.done", rows.size())
            : texts.get("encoding.done", rows.size(), charset.name()));
    return changed;
  }

  /** Takes back the last edit. */
  void undo() {
    if (isOpen()) {
      adding.cancel();
      list.undo();
      notice.hide();
    }
  }

  private boolean isOpen() {
    if (locked.get()) {
      notice.show(texts.get("locked"));
    }
    return !locked.get();
  }

  private void announce(Adding.Outcome outcome) {
    String text = describe(outcome);
    List<String> problems = outcome.problems().stream().map(Phrases::of).toList();
    if (problems.size() == 1) {
      text = texts.get("added.problem", text, problems.getFirst());
    } else if (problems.size() > 1) {
      text = texts.get("added.problems", text, problems.getFirst(), problems.size() - 1);
    }
    if (outcome.added() > 0) {
      notice.showUndoable(text);
    } else {
      notice.show(text);
    }
    if (problems.size() > 1) {
      notice.explain(problems.stream().limit(MOST_PROBLEMS_TOLD).collect(Collectors.joining("\n")));
    }
  }

  private String describe(Adding.Outcome outcome) {
    String added = texts.get("added", outcome.added());
    int known = outcome.found() - outcome.added();
    if (known > 0) {
      return texts.get("added.known", added, known);
    }
    return outcome.found() == 0 && !glob.get().isBlank()
        ? texts.get("added.none", glob.get())
        : added;
  }
}
