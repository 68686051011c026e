package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history in the terminal. */
class HistoryCommandTest {

  @TempDir private Path folder;
  private String data = "";

  @BeforeEach
  void recordTwoEntries() {
    data = "--data-dir=" + folder.resolve("data");
    assertThat(new Cli().demo("run", "--workers", "3", data)).isZero();
    assertThat(new Cli().demo("compare", "--workers", "2,4", data)).isZero();
  }

  @Test
  void listsTheNewestFirst() {
    Cli cli = new Cli();

    assertThat(cli.execute("history", data)).isZero();

    assertThat(cli.lines()).hasSize(4);
    assertThat(cli.lines().get(2)).startsWith("2 ").contains("3 runs finished 10 simulated");
    assertThat(cli.lines().get(3)).startsWith("1 ").contains("threads × 3 finished 10");
  }

  @Test
  void findsByWords() {
    Cli cli = new Cli();

    assertThat(cli.execute("history", data, "SEQUENTIAL", "simulated")).isZero();
    assertThat(cli.lines()).hasSize(3);

    Cli nothing = new Cli();
    assertThat(nothing.execute("history", data, "xyzzy")).isZero();
    assertThat(nothing.out()).isEqualTo("Nothing was found.\n");
  }

  @Test
  void showsAnEntryWithItsResults() {
    Cli cli = new Cli();

    assertThat(cli.execute("history", "show", data, "1")).isZero();

    assertThat(cli.out()).contains("10 of 10", "lolita.txt", "Java ");
  }

  @Test
  void exportsWhatTheRunItselfWouldHaveWritten() throws IOException {
    Path first = folder.resolve("first.csv");
    Path second = folder.resolve("second.csv");
    Path json = folder.resolve("experiment.json");
    assertThat(new Cli().demo("run", data, "--csv", first.toString())).isZero();

    assertThat(new Cli().execute("history", "export", data, "3", "--csv", second.toString()))
        .isZero();
    assertThat(new Cli().execute("history", "export", data, "2", "--json", json.toString()))
        .isZero();

    assertThat(second).hasSameTextualContentAs(first);
    assertThat(Files.readString(json)).contains("\"measurements\"");
  }

  @Test
  void deletesAndRestores() {
    assertThat(new Cli().execute("history", "delete", data, "1")).isZero();
    Cli left = new Cli();
    left.execute("history", data);
    assertThat(left.lines()).hasSize(3);

    assertThat(new Cli().execute("history", "restore", data, "1")).isZero();
    Cli all = new Cli();
    all.execute("history", data);
    assertThat(all.lines()).hasSize(4);
  }

  @Test
  void whatIsNotThereIsSaid() {
    Cli cli = new Cli();

    assertThat(cli.execute("history", "show", data, "99")).isEqualTo(2);

    assertThat(cli.err()).contains("nothing numbered 99");
  }

  @Test
  void nothingIsRecordedWithoutHistory() {
    Path other = folder.resolve("other");

    assertThat(new Cli().demo("run", "--no-history", "--data-dir", other.toString())).isZero();

    assertThat(other).doesNotExist();
  }

  @Test
  void aHistoryThatCannotBeOpenedFailsNoRun() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");
    Cli cli = new Cli();

    assertThat(cli.demo("run", "--data-dir", file.toString())).isZero();

    assertThat(cli.err().lines()).hasSize(1);
    assertThat(cli.err()).contains("cannot be used", "Runs are not recorded.");
  }

  @Test
  void withoutAnInterruptedRunThereIsNothingToResume() {
    Cli cli = new Cli();

    assertThat(cli.execute("run", "--resume", data)).isEqualTo(1);
    assertThat(cli.err()).isEqualTo("There is no interrupted run to resume.\n");

    Cli wrong = new Cli();
    assertThat(wrong.execute("run", "--resume", "--workers", "4", data)).isEqualTo(2);
    assertThat(wrong.err()).contains("leave out --workers.");
  }
}
