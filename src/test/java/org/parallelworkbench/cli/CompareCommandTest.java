package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  @TempDir private Path folder;
  private final Cli cli = new Cli();

  @Test
  void printsCountsTimesAndWhetherTheyAgree() {
    assertThat(cli.demo("compare", "--workers", "2, 4")).isZero();

    assertThat(cli.lines())
        .contains("total 17 7 0")
        .contains("run workers time ideal speedup efficiency")
        .anyMatch(line -> line.matches("Sequential 1 [\\d.]+ s [\\d.]+ s 1\\.00× 100 %"))
        .anyMatch(line -> line.matches("Thread pool × 2 2 [\\d.]+ s [\\d.]+ s [\\d.]+× \\d+ %"))
        .anyMatch(line -> line.matches("Thread pool × 4 4 [\\d.]+ s [\\d.]+ s [\\d.]+× \\d+ %"))
        .endsWith("All 3 runs gave identical counts.");
    assertThat(cli.lines()).filteredOn(line -> line.startsWith("lolita.txt done 1 0")).hasSize(1);
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void comparesTheUsualWorkerCountsUnlessToldOtherwise() throws IOException {
    Path csv = folder.resolve("timings.csv");

    assertThat(cli.demo("compare", "--csv", csv.toString())).isZero();

    assertThat(Files.readAllLines(csv))
        .extracting(line -> line.replaceFirst("(\\w+,\\w+).*", "$1"))
        .containsExactly(
            "engine,workers", "sequential,1", "threads,4", "threads,8", "threads,10", "threads,12");
  }

  @Test
  void writesTimingsAndResults() throws IOException {
    Path csv = folder.resolve("timings.csv");
    Path results = folder.resolve("results.csv");

    int code =
        cli.demo(
            "compare", "--workers=3", "--csv", csv.toString(), "--results", results.toString());

    assertThat(code).isZero();
    assertThat(Files.readAllLines(csv))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo("engine,workers,elapsed_s,speedup,efficiency,files,failed"),
            line -> assertThat(line).matches("sequential,1,\\d+\\.\\d{6},1\\.000,1\\.0000,10,0"),
            line ->
                assertThat(line)
                    .matches("threads,3,\\d+\\.\\d{6},\\d+\\.\\d{3},\\d+\\.\\d{4},10,0"));
    assertThat(Files.readAllLines(results))
        .hasSize(11)
        .anyMatch(line -> line.matches("lolita\\.txt,done,1,0,0,,\\d\\.\\d{6},1,,1"));
    assertThat(cli.lines()).contains("Written: " + csv, "Written: " + results);
  }

  @Test
  void timingsAreSavedAfterEveryRun() {
    Path csv = folder.resolve("timings.csv");
    AtomicInteger evaluated = new AtomicInteger();
    List<List<String>> seen = new ArrayList<>();
    cli.with(
        new NameCheck(
            file -> {
              int number = evaluated.incrementAndGet();
              if (number > 10 && number % 10 == 1) {
                seen.add(Files.readAllLines(csv));
              }
              return 1;
            }));

    cli.execute("compare", "--demo", "--pipeline=check", "--workers=1,2", "--csv", csv.toString());

    assertThat(seen).extracting(List::size).containsExactly(2, 3);
  }

  @Test
  void saysWhichFileDiffers() {
    AtomicInteger run = new AtomicInteger();
    cli.with(new NameCheck(file -> file.name().equals("lolita.txt") ? run.incrementAndGet() : 0));

    assertThat(cli.execute("compare", "--demo", "--pipeline=check", "--workers=2")).isEqualTo(1);

    assertThat(cli.lines().getLast())
        .isEqualTo(
            "Results differ: lolita.txt is done {found=1} with sequential × 1, but done {found=2}"
                + " with threads × 2.");
  }

  @Test
  void aFailedFileIsNoDisagreementButNotAllGood() {
    Path missing = folder.resolve("missing.txt");

    assertThat(cli.execute("compare", "--workers=2", missing.toString())).isEqualTo(1);

    // Of both configurations a warm-up, since the pipeline reads files, and a measured run.
    assertThat(cli.lines()).endsWith("All 4 runs gave identical counts.");
  }

  @Test
  void ctrlCKeepsTheRunsThatAreDone() throws IOException {
    Path csv = folder.resolve("timings.csv");
    AtomicInteger evaluated = new AtomicInteger();
    cli.with(
        new NameCheck(
            file -> {
              if (evaluated.incrementAndGet() == 15) {
                cli.pressCtrlC();
                Thread.sleep(60_000);
              }
              return 1;
            }));

    int code =
        cli.execute(
            "compare", "--demo", "--pipeline=check", "--workers=1,2", "--csv", csv.toString());

    assertThat(code).isEqualTo(1);
    assertThat(cli.lines()).contains("Cancelled: 1 of 3 runs were finished.", "total 10 0");
    assertThat(Files.readAllLines(csv)).hasSize(2);
  }

  @Test
  void ctrlCInTheFirstRunShowsNoTimes() {
    cli.with(
        new NameCheck(
            file -> {
              cli.pressCtrlC();
              return 1;
            }));

    assertThat(cli.execute("compare", "--demo", "--pipeline=check")).isEqualTo(1);

    assertThat(cli.lines())
        .contains("Cancelled: 0 of 5 runs were finished.")
        .noneMatch(line -> line.startsWith("run workers"));
  }

  @Test
  void showsWhichRunIsInProgress() {
    assertThat(cli.onTerminal().demo("compare", "--workers=2")).isZero();

    assertThat(cli.err())
        .contains("\rRun 1 of 2, Sequential: ", "\rRun 2 of 2, Thread pool × 2: ")
        .endsWith(" \r");
  }
}
