package org.parallelworkbench.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.analysis.Ratio;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentListener;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Measurement;
import org.parallelworkbench.experiment.PlannedRun;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.history.Catalog;
import org.parallelworkbench.history.History;
import org.parallelworkbench.history.Recording;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * What recording a run adds to its makespan: the same run over made-up texts with and without, in
 * turns, in one JVM; which share of the processor time the history's own thread takes; and how much
 * room a result takes. Arguments: a folder for the files and the history, how many files, how many
 * bytes each, how many workers, how many pairs of runs. A pair that comes first warms up and does
 * not count.
 */
final class HistoryCost {

  /**
   * Notes how much processor time everything, and the history's thread, took from a run's first
   * event to its end.
   */
  private static final class Meter implements ExperimentListener, RunListener {

    private static final OperatingSystemMXBean SYSTEM =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final AtomicBoolean begun = new AtomicBoolean();
    private long all;
    private long history;

    @Override
    public RunListener starting(int number, int total, PlannedRun run, RunRequest request) {
      return this;
    }

    @Override
    public void on(RunEvent event) {
      if (!begun.get() && begun.compareAndSet(false, true)) {
        all = -SYSTEM.getProcessCpuTime();
        history = -historyNanos();
      }
    }

    @Override
    public void finished(int number, int total, Measurement measurement, ExperimentReport soFar) {
      all += SYSTEM.getProcessCpuTime();
      history += historyNanos();
    }

    /** The processor time, user's and system's, of the thread that writes the history. */
    private static long historyNanos() {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      return Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.getName().equals("history"))
          .mapToLong(thread -> threads.getThreadCpuTime(thread.threadId()))
          .sum();
    }
  }

  private HistoryCost() {}

  /** Measures and prints a few lines. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int count = Integer.parseInt(args[1]);
    int bytes = Integer.parseInt(args[2]);
    int workers = Integer.parseInt(args[3]);
    int pairs = Integer.parseInt(args[4]);
    Experiment experiment =
        new Experiment(
            files(folder.resolve(count + "x" + bytes), count, bytes),
            terms(),
            List.of(new RunConfiguration(Engines.byId(Engines.THREADS).orElseThrow(), workers)));

    List<Double> without = new ArrayList<>();
    List<Double> with = new ArrayList<>();
    List<Double> differences = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    List<Double> nanos = new ArrayList<>();
    Path data = folder.resolve("data");
    try (History history = History.open(data, Catalog.installed(), HistoryCost::complain)) {
      for (int pair = 0; pair <= pairs; pair++) {
        // Whoever comes second in one pair comes first in the next.
        Meter plain = new Meter();
        Meter recorded = new Meter();
        boolean plainFirst = pair % 2 == 0;
        double first =
            plainFirst ? run(experiment, plain, null) : run(experiment, recorded, history);
        double second =
            plainFirst ? run(experiment, recorded, history) : run(experiment, plain, null);
        if (pair > 0) {
          without.add(plainFirst ? first : second);
          with.add(plainFirst ? second : first);
          differences.add(with.getLast() / without.getLast() - 1);
          shares.add((double) recorded.history / recorded.all);
          processor.add((double) recorded.all / plain.all - 1);
          nanos.add((double) recorded.history / count);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "processor time: %.2f %% more; the history's thread has %.2f %% of it, %.0f ns for each result"
            + " (medians)%n",
        100 * new Sample(processor).median(),
        100 * new Sample(shares).median(),
        new Sample(nanos).median());
    long size = Files.size(data.resolve(History.FILE));
    print(new Sample(without), new Sample(with), new Sample(differences));
    System.out.printf(
        Locale.ROOT,
        "%,d bytes in the history, %.1f for each result%n",
        size,
        (double) size / ((pairs + 1.0) * count));
  }

  private static void complain(String problem) {
    System.err.println(problem);
  }

  private static void print(Sample without, Sample with, Sample differences) {
    System.out.printf(
        Locale.ROOT,
        "without %.4f s, with %.4f s (medians of %d); ratio of means %s%n",
        without.median(),
        with.median(),
        with.n(),
        Ratio.of(with, without));
    System.out.printf(
        Locale.ROOT,
        "cost %.2f %% (median of the pairs), mean %.2f %% %s%n",
        100 * differences.median(),
        100 * differences.mean(),
        differences.meanInterval());
  }

  /** The makespan of one run, in seconds, recorded if there is a history. */
  private static double run(Experiment experiment, Meter meter, @Nullable History history) {
    try (Recording recording =
        history == null ? Recording.none(meter) : history.record(experiment, meter)) {
      return experiment.run(recording, new RunControl()).measurements().getFirst().seconds();
    }
  }

  private static PreparedPipeline terms() throws InvalidSettingException {
    return PreparedPipeline.of(Pipelines.byId("terms").orElseThrow(), Settings.DEFAULTS);
  }

  /** The files, which are left from the last time if there was one. */
  private static List<SourceFile> files(Path folder, int count, int bytes) throws IOException {
    byte[] text = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      text[i] = (byte) (i % 7 == 6 ? ' ' : 'a' + i % 23);
    }
    List<SourceFile> files = new ArrayList<>();
    for (int i : IntStream.range(0, count).toArray()) {
      Path file = folder.resolve(Integer.toString(i / 1_000)).resolve(i + ".txt");
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.write(file, text);
      }
      files.add(new SourceFile(file, bytes));
    }
    return files;
  }
}
