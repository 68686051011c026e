package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.Fault;
import org.parallelworkbench.Soak;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.history.Catalog;
import org.parallelworkbench.history.History;
import org.parallelworkbench.history.HistoryException;
import org.parallelworkbench.history.RunState;
import org.parallelworkbench.history.StoredRun;

/**
 * A process that is killed in the middle of a run, at moments that a seed chooses, and started
 * again until all files are done.
 */
class KilledRunTest {

  private static final int FILES = 2_000;

  /** The batch that is being written, and the one that is gathered meanwhile. */
  private static final int MOST_LOST = 2 * 1_000;

  /** Such as {@code 00042.txt} and a line feed. */
  private static final int LINE = 10;

  private static final int CHANGED_EACH_TIME = 3;

  @TempDir private Path temporary;
  private Path folder = Path.of("");
  private List<Path> files = List.of();

  /** Files that had to be evaluated once more, for whichever reason. */
  private final Set<String> again = new HashSet<>();

  private void writeFiles(long seed) throws IOException {
    folder = temporary.resolve("seed" + seed);
    again.clear();
    Path texts = Files.createDirectories(folder.resolve("texts"));
    files =
        IntStream.range(0, FILES).mapToObj(i -> texts.resolve("%05d.txt".formatted(i))).toList();
    for (Path file : files) {
      Files.writeString(file, "a".repeat(Math.floorMod(file.hashCode(), 40)) + "b");
    }
  }

  @Test
  @Timeout(120)
  void isResumedWithEveryFileOnce() throws Exception {
    killAndResume(1, 2);
  }

  @Test
  @Tag(Soak.TAG)
  void isResumedWithEveryFileOnceHoweverOften() {
    Soak.soak(
        seed -> {
          try {
            killAndResume(seed, 12);
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  /**
   * @param kills after so many the process is left alone
   */
  private void killAndResume(long seed, int kills) throws Exception {
    writeFiles(seed);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    boolean ended = false;
    for (int start = 0; !ended; start++) {
      int before = evaluated().size();
      int doneBefore = start == 0 ? 0 : interrupted().orElseThrow().done();
      int until = start < kills ? before + 1 + random.nextInt(FILES) : Integer.MAX_VALUE;
      ended = runUntil(start == 0, until);
      if (!ended) {
        Fault.KILL.inject();
        List<String> now = evaluated();
        int done = interrupted().orElseThrow().done();
        again.addAll(now.subList(before, now.size()));
        assertThat(now.size() - before - (done - doneBefore))
            .as("evaluated but lost")
            .isBetween(0, MOST_LOST + again.size());
        Fault.KILL.survive();
        changeSome(random);
      }
    }

    assertEverythingIsThereOnce();
  }

  /** Runs a process to its end, or kills it when the log is this long; whether it ended itself. */
  private boolean runUntil(boolean first, int lines) throws Exception {
    List<String> args = new ArrayList<>(List.of("run", "--data-dir", data().toString()));
    if (first) {
      args.addAll(
          List.of("--pipeline", "slow", "--workers", "2", folder.resolve("texts").toString()));
    } else {
      args.add("--resume");
    }
    Path output = folder.resolve("output");
    Process process = SlowTerminal.start(log(), output, args);
    while (process.isAlive() && logLength() < lines) {
      process.waitFor(2, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly().waitFor();
    boolean ended = process.exitValue() == 0;
    assertThat(ended || process.exitValue() == 128 + 9).as(Files.readString(output)).isTrue();
    return ended;
  }

  private void changeSome(RandomGenerator random) throws IOException {
    List<String> evaluated = evaluated();
    for (int i = 0; i < CHANGED_EACH_TIME && !evaluated.isEmpty(); i++) {
      String name = evaluated.get(random.nextInt(evaluated.size()));
      Files.writeString(folder.resolve("texts").resolve(name), "a", StandardOpenOption.APPEND);
      again.add(name);
    }
  }

  private void assertEverythingIsThereOnce() throws Exception {
    try (History history = open()) {
      StoredRun run = history.search("").getFirst().runs().getFirst();
      RunReport report = history.report(run.id());

      assertThat(history.search("")).hasSize(1);
      Fault.lost(FILES - report.count(FileStatus.DONE));
      assertThat(run.state()).isEqualTo(RunState.FINISHED);
      assertThat(run.done()).isEqualTo(FILES);
      assertThat(report.results()).hasSize(FILES);
      for (int i = 0; i < FILES; i++) {
        FileResult result = report.results().get(i);
        assertThat(result.file().path()).isEqualTo(files.get(i));
        assertThat(result.status()).isEqualTo(FileStatus.DONE);
        assertThat(result.counts().get("a"))
            .as(result.file().name())
            .hasValue(Files.readString(files.get(i)).chars().filter(c -> c == 'a').count());
      }
    }
    assertThat(evaluated())
        .contains(files.stream().map(it -> it.getFileName().toString()).toArray(String[]::new));
    List<String> twice = new ArrayList<>(evaluated());
    new HashSet<>(twice).forEach(twice::remove);
    assertThat(again).as("evaluated again though nothing was lost or changed").containsAll(twice);
  }

  private Optional<StoredRun> interrupted() throws IOException, HistoryException {
    try (History history = open()) {
      return history.interrupted();
    }
  }

  private History open() throws IOException, HistoryException {
    try (FileChannel unused =
        FileChannel.open(log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      return History.open(
          data(),
          new Catalog(List.of(SlowTerminal.pipeline(unused)), Engines.all()),
          problem -> {
            throw new AssertionError(problem);
          });
    }
  }

  /** The names of the files that were evaluated, in that order. */
  private List<String> evaluated() throws IOException {
    return Files.exists(log()) ? Files.readAllLines(log()) : List.of();
  }

  /** How many files were evaluated: each is a line of {@value #LINE} bytes. */
  private long logLength() throws IOException {
    return Files.exists(log()) ? Files.size(log()) / LINE : 0;
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path log() {
    return folder.resolve("log");
  }
}
