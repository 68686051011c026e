package org.parallelworkbench.ui.history;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.history.RunState;
import org.parallelworkbench.history.StoredExperiment;
import org.parallelworkbench.history.StoredRun;
import org.parallelworkbench.history.TimeGroup;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;

/** What the history says of an entry; an empty text where there is nothing to say. */
final class EntryWords {

  private final Texts texts;
  private final InstantSource clock;
  private final ZoneId zone = ZoneId.systemDefault();
  private final Map<String, String> pipelines = new HashMap<>();
  private final Map<String, Engine> engines = new HashMap<>();

  /**
   * @param clock tells what day it is
   */
  EntryWords(Texts texts, InstantSource clock) {
    this.texts = texts;
    this.clock = clock;
    for (Pipeline pipeline : Pipelines.all()) {
      pipelines.put(pipeline.id(), Phrases.of(pipeline.name()));
    }
    for (Engine engine : Engines.all()) {
      engines.put(engine.id(), engine);
    }
  }

  /** When, no longer than needed: of today the time alone. */
  String when(Instant instant) {
    ZonedDateTime time = instant.atZone(zone);
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    String pattern =
        time.toLocalDate().equals(today)
            ? "when.today"
            : time.getYear() == today.getYear() ? "when.this.year" : "when.earlier";
    return DateTimeFormatter.ofPattern(
            texts.get(pattern), Locale.getDefault(Locale.Category.FORMAT))
        .format(time);
  }

  /** What the user calls it, or else its pipeline and folder. */
  String name(StoredExperiment entry) {
    if (!entry.name().isEmpty()) {
      return entry.name();
    }
    return entry.folder().isEmpty()
        ? pipeline(entry)
        : texts.get("entry.name", pipeline(entry), lastPart(entry.folder()));
  }

  private static String lastPart(String folder) {
    String trimmed = folder.replaceFirst("[/\\\\]+$", "");
    int slash = Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\'));
    String part = trimmed.substring(slash + 1);
    return part.isEmpty() ? folder : part;
  }

  private String pipeline(StoredExperiment entry) {
    return pipelines.getOrDefault(entry.pipeline(), entry.pipeline());
  }

  /** The pipeline with the settings that were given. */
  String work(StoredExperiment entry) {
    String settings =
        entry.settings().toMap().entrySet().stream()
            .map(setting -> setting.getKey() + " " + setting.getValue())
            .collect(Collectors.joining(", "));
    return settings.isEmpty()
        ? pipeline(entry)
        : texts.get("entry.work", pipeline(entry), settings);
  }

  /** The engine and its workers, or how many runs there are. */
  String engine(StoredExperiment entry) {
    if (entry.single() && !entry.runs().isEmpty()) {
      StoredRun run = entry.runs().getFirst();
      return engine(run.engine(), run.workers());
    }
    return texts.get("entry.runs", entry.runs().size());
  }

  private String plan(StoredExperiment entry) {
    return entry.single()
        ? engine(entry)
        : texts.get("entry.plan", engine(entry), entry.configurations());
  }

  private String engine(String id, int workers) {
    Engine engine = engines.get(id);
    return engine != null && !engine.parallel()
        ? Phrases.of(engine.name())
        : texts.get("engine.workers", engine == null ? id : Phrases.of(engine.name()), workers);
  }

  /** How many files are done and how many failed, in the last run. */
  String files(StoredExperiment entry) {
    if (entry.runs().isEmpty()) {
      return Formats.count(entry.files());
    }
    StoredRun last = entry.runs().getLast();
    String files = Formats.count(last.files());
    if (last.done() == last.files()) {
      return files;
    }
    // Those that failed are all that there is to say of a run that came to its end.
    return last.done() + last.failed() == last.files()
        ? texts.get("entry.failed", Formats.count(last.failed()), files)
        : texts.get("entry.done", Formats.count(last.done()), files);
  }

  /** How many files are done, failed and left, in the last run. */
  private String allFiles(StoredExperiment entry) {
    int failed = entry.runs().isEmpty() ? 0 : entry.runs().getLast().failed();
    int done = entry.runs().isEmpty() ? 0 : entry.runs().getLast().done();
    return texts.get("details.files", entry.files(), done, failed);
  }

  /** How long its runs took in all. */
  String time(StoredExperiment entry) {
    double seconds = seconds(entry);
    return seconds == 0 ? "" : Formats.seconds(seconds);
  }

  /** The sum of its runs' makespans, in seconds; 0 while it is not known. */
  static double seconds(StoredExperiment entry) {
    return entry.runs().stream().mapToDouble(StoredRun::seconds).sum();
  }

  /** How far it is. */
  String state(StoredExperiment entry) {
    return texts.get("state." + stateOf(entry).name().toLowerCase(Locale.ROOT));
  }

  /** How far it is: as its last run, but what was to have more runs is not finished. */
  static RunState stateOf(StoredExperiment entry) {
    if (entry.complete()) {
      return RunState.FINISHED;
    }
    RunState last = entry.runs().isEmpty() ? RunState.BROKEN : entry.runs().getLast().state();
    return last == RunState.FINISHED ? RunState.CANCELLED : last;
  }

  /** Everything that there is no room for in the table. */
  String details(StoredExperiment entry) {
    String facts =
        texts.get(
            "details",
            work(entry),
            allFiles(entry),
            entry.folder().isEmpty() ? texts.get("details.nowhere") : entry.folder(),
            state(entry),
            plan(entry),
            Formats.count(entry.machine().cores()),
            entry.machine().osName(),
            entry.machine().javaVersion());
    return entry.note().isEmpty() ? facts : facts + "\n" + entry.note().replaceAll("\\R", " · ");
  }

  /** A run in a list of runs of several entries. */
  String run(StoredExperiment entry, StoredRun run) {
    String label =
        texts.get(
            "run",
            engine(run.engine(), run.workers()),
            entry.name().isEmpty() ? when(run.startedAt()) : entry.name());
    return entry.runs().size() == 1 ? label : texts.get("run.number", label, run.number());
  }

  /** Runs that are repeats of each other. */
  String group(TimeGroup group) {
    StoredExperiment entry = group.entry();
    return texts.get(
        "run",
        engine(group.engine(), group.workers()),
        entry.name().isEmpty() ? when(group.runs().getFirst().startedAt()) : entry.name());
  }
}
