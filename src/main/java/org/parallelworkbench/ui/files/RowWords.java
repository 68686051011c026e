package org.parallelworkbench.ui.files;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
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
import org.parallelworkbench.ui.files.RowState.Folder;
import org.parallelworkbench.ui.files.RowState.Kind;
import org.parallelworkbench.ui.files.RowState.Working;

/** What the table says of a file and its state; an empty text where there is nothing to say. */
final class RowWords {

  private static final double NANOS = 1e9;
  private static final String IN_ARCHIVE = " ▸ ";

  /** What is said first is what a run is about. */
  private static final List<Kind> STATES_IN_ORDER =
      List.of(Kind.DONE, Kind.FAILED, Kind.CANCELLED, Kind.WORKING, Kind.QUEUED, Kind.READY);

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

  /** The folder a row's file is in; nothing in the head of a folder, which is called so itself. */
  String folder(FileRow row) {
    return row.isHead() ? "" : folder(row.file());
  }

  /** A file's name, or a folder's with the number of files in it. */
  String name(FileRow row) {
    return row.state() instanceof Folder folder
        ? texts.get("folder.head", row.name(), folder.files())
        : row.name();
  }

  String size(FileRow row) {
    OptionalLong size = sizeOf(row);
    return size.isPresent() ? Formats.bytes((double) size.getAsLong()) : "";
  }

  /** How many files are in which state, such as {@code 9 done, 1 failed}. */
  String states(ToIntFunction<Kind> counts) {
    return STATES_IN_ORDER.stream()
        .filter(kind -> counts.applyAsInt(kind) > 0)
        .map(kind -> texts.get("total.state", counts.applyAsInt(kind), kind(kind)))
        .collect(Collectors.joining(texts.get("total.and")));
  }

  /** The kind of state, such as {@code working}, or whether a folder is open. */
  String kind(RowState state) {
    return state instanceof Folder folder
        ? texts.get(folder.open() ? "folder.open" : "folder.closed")
        : kind(state.kind());
  }

  /** What a kind of state is called. */
  String kind(Kind kind) {
    return kinds.getOrDefault(kind, "");
  }

  /** The stage of a file in work, the kind of state of others. */
  String stage(RowState state) {
    return switch (state) {
      case Working working -> stages.getOrDefault(working.stage(), "");
      case Folder folder -> "";
      default -> kind(state);
    };
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
      case Folder folder -> "";
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
          case Folder folder -> 0;
          case RowState.Idle idle -> 0;
          case RowState.Waiting waiting -> 0;
          case Working working -> working.worker();
          case Finished finished -> finished.result().worker();
        };
    return worker == 0 ? OptionalLong.empty() : OptionalLong.of(worker);
  }

  /** How large a file is, or the files of a folder as far as that is known, in bytes. */
  static OptionalLong sizeOf(FileRow row) {
    long size = row.state() instanceof Folder folder ? folder.bytes() : row.file().size();
    return size == SourceFile.UNKNOWN_SIZE ? OptionalLong.empty() : OptionalLong.of(size);
  }

  /** How long a worker was busy with a finished file, or with a folder's, in nanoseconds. */
  static OptionalLong nanosOf(RowState state) {
    return switch (state) {
      case Finished(FileResult result) when result.worker() > 0 ->
          OptionalLong.of(result.times().elapsed());
      case Folder folder when folder.nanos() > 0 -> OptionalLong.of(folder.nanos());
      default -> OptionalLong.empty();
    };
  }

  /** What a finished file counted, or what the files of a folder add up to. */
  static OptionalLong countOf(RowState state, String term) {
    return switch (state) {
      case Finished finished -> finished.result().counts().get(term);
      case Folder folder -> folder.counts().get(term);
      default -> OptionalLong.empty();
    };
  }

  /** How much of the file is done, 0 to 1. */
  static double fractionOf(RowState state) {
    return switch (state) {
      case RowState.Idle idle -> 0;
      case RowState.Waiting waiting -> 0;
      case Folder folder -> (double) folder.count(Kind.DONE) / Math.max(1, folder.files());
      case Working working -> working.fraction();
      case Finished finished -> finished.kind() == Kind.DONE ? 1 : 0;
    };
  }
}
