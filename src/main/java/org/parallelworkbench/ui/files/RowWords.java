package org.parallelworkbench.ui.files;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.files.VisibleText;
import org.parallelworkbench.pipeline.ArchiveEntry;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.TextEncoding;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.files.RowState.Finished;
import org.parallelworkbench.ui.files.RowState.Kind;
import org.parallelworkbench.ui.files.RowState.Working;

/** What the table says of a file and its state; an empty text where there is nothing to say. */
final class RowWords {

  private static final double NANOS = 1e9;
  private static final String IN_ARCHIVE = " ▸ ";

  private final Map<Kind, String> kinds = new EnumMap<>(Kind.class);
  private final Map<Stage, String> stages = new EnumMap<>(Stage.class);
  private final Texts texts;
  private final String demo;

  RowWords(Texts texts) {
    this.texts = texts;
    for (Kind kind : Kind.values()) {
      kinds.put(kind, texts.get("state." + kind.name().toLowerCase(Locale.ROOT)));
    }
    for (Stage stage : Stage.values()) {
      stages.put(stage, texts.get("stage." + stage.name().toLowerCase(Locale.ROOT)));
    }
    demo = texts.get("folder.demo");
  }

  /**
   * The folder the file is in, or its archive and the folder in that; demonstration files exist in
   * name only and are in none.
   */
  String folder(SourceFile file) {
    ArchiveEntry entry = file.entry();
    if (entry != null) {
      int slash = entry.name().lastIndexOf('/');
      String inside = slash < 0 ? "" : IN_ARCHIVE + entry.name().substring(0, slash);
      return VisibleText.of(file.path() + inside);
    }
    Path folder = file.path().getParent();
    return folder == null ? demo : VisibleText.of(folder.toString());
  }

  String size(SourceFile file) {
    return file.size() == SourceFile.UNKNOWN_SIZE ? "" : Formats.bytes((double) file.size());
  }

  /** The kind of state, such as {@code working}. */
  String kind(RowState state) {
    return kind(state.kind());
  }

  /** What a kind of state is called. */
  String kind(Kind kind) {
    return kinds.getOrDefault(kind, "");
  }

  /** The stage of a file in work, the kind of state of others. */
  String stage(RowState state) {
    return state instanceof Working working
        ? stages.getOrDefault(working.stage(), "")
        : kind(state);
  }

  String worker(RowState state) {
    long worker = workerOf(state).orElse(0);
    return worker == 0 ? "" : Formats.count(worker);
  }

  String time(RowState state) {
    OptionalLong nanos = nanosOf(state);
    return nanos.isPresent() ? Formats.seconds(nanos.getAsLong() / NANOS) : "";
  }

  String count(RowState state, String term) {
    OptionalLong count = countOf(state, term);
    return count.isPresent() ? Formats.count(count.getAsLong()) : "";
  }

  /** How the file's bytes became text, or how the user wants them to. */
  String encoding(FileRow row) {
    if (row.state() instanceof Finished finished) {
      TextEncoding encoding = finished.result().encoding();
      return encoding == null ? "" : Phrases.of(encoding.label());
    }
    Charset chosen = row.file().charset();
    return chosen == null
        ? ""
        : Phrases.of(
            new TextEncoding(chosen.name(), TextEncoding.Decision.FORCED, 100, 0, -1).label());
  }

  String message(RowState state) {
    return switch (state) {
      case Finished finished -> VisibleText.of(Phrases.of(finished.result().message()));
      case RowState.Waiting waiting -> waiting(waiting.retrying());
      case RowState.Idle idle -> "";
      case Working working -> "";
    };
  }

  private String waiting(RunEvent.Retrying retrying) {
    return texts.get(
        "state.waiting",
        VisibleText.of(Phrases.of(retrying.attempt().message())),
        Phrases.of(FailurePolicy.words(Duration.ofNanos(retrying.waitNanos()))),
        retrying.attempt().number() + 1,
        retrying.attempts());
  }

  /** The worker that has or had the file, if one ever did. */
  static OptionalLong workerOf(RowState state) {
    int worker =
        switch (state) {
          case RowState.Idle idle -> 0;
          case RowState.Waiting waiting -> 0;
          case Working working -> working.worker();
          case Finished finished -> finished.result().worker();
        };
    return worker == 0 ? OptionalLong.empty() : OptionalLong.of(worker);
  }

  /** How long a worker was busy with a finished file, in nanoseconds. */
  static OptionalLong nanosOf(RowState state) {
    return state instanceof Finished(FileResult result) && result.worker() > 0
        ? OptionalLong.of(result.times().elapsed())
        : OptionalLong.empty();
  }

  /** What a finished file counted. */
  static OptionalLong countOf(RowState state, String term) {
    return state instanceof Finished finished
        ? finished.result().counts().get(term)
        : OptionalLong.empty();
  }

  /** How much of the file is done, 0 to 1. */
  static double fractionOf(RowState state) {
    return switch (state) {
      case RowState.Idle idle -> 0;
      case RowState.Waiting waiting -> 0;
      case Working working -> working.fraction();
      case Finished finished -> finished.kind() == Kind.DONE ? 1 : 0;
    };
  }
}
