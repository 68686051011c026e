package org.parallelworkbench.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The demonstration: a file's text is its own name, nothing is opened, and each stage takes as long
 * as it is told to, asleep. What it shows is scheduling alone, free of disks and caches.
 */
public final class Simulated implements Pipeline {

  /** The terms to count in the upper-cased name. */
  public static final Option<List<String>> TERMS =
      Option.terms("terms", "Terms", "What to count in each file's upper-cased name.", "A, B");

  /** How long reading pretends to take. */
  public static final Option<Duration> READ =
      Option.seconds("read-delay", "Read (s)", "How long reading pretends to take.", "0.05");

  /** How long preprocessing pretends to take. */
  public static final Option<Duration> PREPROCESS =
      Option.seconds(
          "preprocess-delay", "Preprocess (s)", "How long cleaning pretends to take.", "0.25");

  /** How long processing pretends to take. */
  public static final Option<Duration> PROCESS =
      Option.seconds("process-delay", "Process (s)", "How long counting pretends to take.", "1.00");

  /** The ten files of the demonstration; they exist in name only. */
  public static final List<String> DEMO_FILES =
      List.of(
          "book_about_python.txt",
          "book_about_java.txt",
          "book_about_c.txt",
          "science_fiction_book.txt",
          "lolita.txt",
          "go_there_and_return.txt",
          "statistics_for_dummies.txt",
          "data_science_part_1.txt",
          "data_science_part_2.txt",
          "data_science_part_3.txt");

  @Override
  public String id() {
    return "simulated";
  }

  @Override
  public String name() {
    return "Simulated";
  }

  @Override
  public String description() {
    return "A demonstration: sleeps for each stage and counts in the file’s name. Opens nothing.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(TERMS, READ, PREPROCESS, PROCESS);
  }

  @Override
  public boolean opensFiles() {
    return false;
  }

  @Override
  public FileEvaluator evaluator(Settings settings) throws InvalidSettingException {
    return new Evaluator(
        settings.get(TERMS), settings.get(READ), settings.get(PREPROCESS), settings.get(PROCESS));
  }

  private static final class Evaluator implements FileEvaluator {

    /** How often progress is reported during a delay. */
    private static final long TICK_NANOS = Duration.ofMillis(50).toNanos();

    private final List<String> terms;
    private final long readNanos;
    private final long preprocessNanos;
    private final long processNanos;

    Evaluator(List<String> terms, Duration read, Duration preprocess, Duration process) {
      this.terms = terms;
      this.readNanos = read.toNanos();
      this.preprocessNanos = preprocess.toNanos();
      this.processNanos = process.toNanos();
    }

    @Override
    public List<String> columns() {
      return terms;
    }

    @Override
    public Evaluation evaluate(SourceFile file, StageObserver observer)
        throws InterruptedException {
      long start = System.nanoTime();
      long total = Math.max(1, readNanos + preprocessNanos + processNanos);

      observer.enter(Stage.READ);
      sleepUntil(start, readNanos, total, observer);
      String text = file.name();

      observer.enter(Stage.PREPROCESS);
      sleepUntil(start, readNanos + preprocessNanos, total, observer);
      String upper = text.toUpperCase(Locale.ROOT);

      observer.enter(Stage.PROCESS);
      sleepUntil(start, total, total, observer);
      long[] values = terms.stream().mapToLong(term -> count(upper, term)).toArray();
      return new Evaluation(Counts.of(terms, values), 0, null);
    }

    /** Sleeps to a point in time, not for a span, so that the ticks' overshoot does not add up. */
    private static void sleepUntil(long start, long end, long total, StageObserver observer)
        throws InterruptedException {
      for (long elapsed = System.nanoTime() - start;
          elapsed < end;
          elapsed = System.nanoTime() - start) {
        observer.progress((double) elapsed / total);
        TimeUnit.NANOSECONDS.sleep(Math.min(TICK_NANOS, end - elapsed));
      }
    }

    private static long count(String text, String term) {
      long found = 0;
      for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length())) {
        found++;
      }
      return found;
    }
  }
}
