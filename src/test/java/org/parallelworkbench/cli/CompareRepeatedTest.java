package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons that measure with care. */
class CompareRepeatedTest {

  @TempDir private Path folder;
  private Path csv = Path.of("");
  private Path json = Path.of("");
  private Path markdown = Path.of("");
  private final Cli cli = new Cli();

  @BeforeEach
  void namePaths() {
    csv = folder.resolve("out.csv");
    json = folder.resolve("out.json");
    markdown = folder.resolve("out.md");
  }

  @Test
  void measuresEveryConfigurationManyTimes() throws IOException {
    cli.with(new NameCheck(file -> 1));

    int code =
        execute(
            "--workers=1-8 --repeats=10 --warmup=1 --seed=42",
            "--json=" + json,
            "--markdown=" + markdown,
            "--csv=" + csv);

    assertThat(code).isZero();
    List<String> rows = Files.readAllLines(csv);
    assertThat(rows).hasSize(1 + 9 + 90);
    assertThat(rows.getFirst())
        .isEqualTo("engine,workers,repeat,warmup,order,elapsed_s,files,failed,bytes");
    assertThat(rows.subList(1, 10)).allMatch(row -> row.contains(",1,true,"));
    assertThat(rows.subList(10, 100)).allMatch(row -> row.contains(",false,"));
    assertThat(json)
        .content()
        .contains("\"seed\" : 42", "\"complete\" : true", "\"order\" : \"interleaved\"");
    assertThat(Files.readAllLines(markdown))
        .filteredOn(line -> line.matches("\\| (Sequential|Thread pool × \\d) \\| 10(\\\\\\*)? .*"))
        .hasSize(9);
    String time = "[\\d.]+ s";
    String mean = "[\\d.]+ ± [\\d.]+ s";
    String range = "[\\d.]+–[\\d.]+ s";
    assertThat(cli.lines())
        .contains(
            "total 10 0",
            "run workers n median mean ± 95 % CI min–max ideal speedup efficiency",
            "Each round in a random order: --seed 42 repeats it.",
            "Thread pool:",
            "All 99 runs gave identical counts.",
            "Written: " + json,
            "Written: " + markdown)
        .anyMatch(line -> line.startsWith("Universal Scalability Law: "))
        .anyMatch(line -> line.matches("Use \\d workers?: .*\\."))
        .anyMatch(line -> line.startsWith("The fastest two: "))
        .anyMatch(
            line ->
                line.matches(
                    "Sequential 1 10 %s %s %s %s 1\\.00× 100 %%"
                        .formatted(time, mean, range, time)))
        .anyMatch(
            line ->
                line.matches(
                    "Thread pool × 8 8 10 %s %s %s %s [\\d.]+ ± [\\d.]+× \\d+ %%"
                        .formatted(time, mean, range, time)));
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSameOrder() throws IOException {
    List<String> first = order("--seed=7");

    assertThat(order("--seed=7")).isEqualTo(first).hasSize(1 + 20);
    assertThat(order("--seed=8")).isNotEqualTo(first).containsExactlyInAnyOrderElementsOf(first);
  }

  private List<String> order(String seed) throws IOException {
    cli.with(new NameCheck(file -> 1));
    assertThat(execute("--workers=1-4 --repeats=4", seed, "--csv=" + csv)).isZero();
    return Files.readAllLines(csv).stream()
        .map(line -> line.replaceFirst("^(\\w+,\\w+,\\w+,\\w+),.*", "$1"))
        .toList();
  }

  @Test
  void aFreshSeedIsPrintedAndRecorded() {
    cli.with(new NameCheck(file -> 1));

    assertThat(execute("--workers=2 --repeats=2", "--json=" + json)).isZero();

    String line =
        cli.lines().stream().filter(it -> it.contains("--seed ")).findFirst().orElseThrow();
    String seed = line.replaceFirst(".*--seed (\\d+) .*", "$1");
    assertThat(json).content().contains("\"seed\" : " + seed + ",");
  }

  @Test
  void ctrlCMidwayKeepsTheFiles() throws IOException {
    AtomicInteger evaluated = new AtomicInteger();
    cli.with(
        new NameCheck(
            file -> {
              // In the first file of the sixth run.
              if (evaluated.incrementAndGet() == 51) {
                cli.pressCtrlC();
              }
              return 1;
            }));

    int code =
        execute(
            "--workers=1 --repeats=10 --warmup=1 --seed=1",
            "--csv=" + csv,
            "--json=" + json,
            "--markdown=" + markdown);

    assertThat(code).isEqualTo(1);
    assertThat(Files.readAllLines(csv)).hasSize(1 + 6);
    assertThat(json).content().contains("\"complete\" : false", "\"incomplete\"");
    assertThat(markdown).content().contains("The experiment was not finished.");
    assertThat(cli.lines())
        .contains("Cancelled: 5 of 22 runs were finished.", "All 5 runs gave identical counts.");
  }

  @Test
  void theFilesAreThereWhileItGoesOn() {
    AtomicInteger evaluated = new AtomicInteger();
    AtomicInteger seen = new AtomicInteger();
    cli.with(
        new NameCheck(
            file -> {
              int number = evaluated.incrementAndGet();
              if (number > 10 && Files.exists(json) && Files.exists(markdown)) {
                seen.incrementAndGet();
              }
              return 1;
            }));

    execute("--workers=1 --repeats=2", "--json=" + json, "--markdown=" + markdown);

    assertThat(seen).hasValue(30);
  }

  @Test
  void comparesSeveralEngines() {
    cli.with(new NameCheck(file -> 1));

    assertThat(execute("--workers=1,2 --engine=threads,virtual,threads")).isZero();

    assertThat(cli.lines())
        .contains("Thread pool:", "Virtual threads:", "All 5 runs gave identical counts.")
        .anyMatch(line -> line.startsWith("Thread pool × 2 2 "))
        .anyMatch(line -> line.startsWith("Virtual threads × 2 2 "));
  }

  @Test
  void findsWorkerCountsByItself() {
    cli.with(new NameCheck(file -> 1)).onTerminal();

    assertThat(execute("--workers=auto")).isZero();

    assertThat(cli.lines())
        .anyMatch(line -> line.startsWith("Thread pool × 1 1 "))
        .anyMatch(line -> line.startsWith("Thread pool × 2 2 "));
    assertThat(cli.err()).contains("Plan: up to ", ", pilot, Thread pool × 1: ");
  }

  @Test
  void stopsWhenTheMeansArePreciseEnough() {
    assertThat(cli.demo("compare", "--workers=2", "--precision=99%")).isZero();

    assertThat(cli.lines())
        .contains("All 6 runs gave identical counts.")
        .anyMatch(line -> line.startsWith("Thread pool × 2 2 3 "));
  }

  @Test
  void pipelinesThatReadFilesAreWarmedUp() throws IOException {
    String file = Files.writeString(folder.resolve("a.txt"), "a").toString();

    assertThat(cli.onTerminal().execute("compare", "--workers=2", "--csv=" + csv, file)).isZero();

    assertThat(cli.err())
        .contains("Plan: 4 runs, how long is unknown until the first run ends.")
        .contains("Reading every file once")
        .contains("\rRun 2 of 4, warm-up, Thread pool × 2: ", "\rRun 3 of 4, Sequential: ");
    assertThat(cli.lines()).contains("run workers time ideal speedup efficiency");
    assertThat(Files.readAllLines(csv)).hasSize(3);
  }

  @Test
  void warmingUpCanBeLeftOut() throws IOException {
    String file = Files.writeString(folder.resolve("a.txt"), "a").toString();

    int code =
        cli.onTerminal().execute("compare", "--workers=2", "--warmup=0", "--cache=as-found", file);

    assertThat(code).isZero();
    assertThat(cli.lines()).contains("All 2 runs gave identical counts.");
    assertThat(cli.err()).doesNotContain("Reading every file once", "warm-up");
  }

  @Test
  void fewRepeatsAreSaidToBeFew() {
    assertThat(cli.demo("compare", "--workers=2,4")).isZero();

    assertThat(cli.lines())
        .contains(
            "Too few points: a fit needs 6 different worker counts, and only 2 were measured.",
            "Too few repeats to say how sure that is: try --repeats 5.")
        .noneMatch(line -> line.startsWith("The fastest two") || line.contains("--seed"));
  }

  /** Compares the demonstration's names by the pipeline that the test has installed. */
  private int execute(String options, String... more) {
    String line = "compare --demo --pipeline=check " + options + " " + String.join(" ", more);
    return cli.execute(line.strip().split(" "));
  }
}
