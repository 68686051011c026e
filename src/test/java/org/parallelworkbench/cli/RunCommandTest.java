package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {

  @TempDir private Path folder;
  private final Cli cli = new Cli();

  @Test
  void printsWhatTheDemonstrationCounts() {
    assertThat(cli.demo("run", "--workers", "4")).isZero();

    assertThat(withoutTimes(cli.lines().subList(0, 14)))
        .containsExactly(
            "file status A B bytes encoding time message",
            "-------------------------- ------ -- - ----- -------- ------- -------",
            "book_about_python.txt done 1 2 0",
            "book_about_java.txt done 3 2 0",
            "book_about_c.txt done 1 2 0",
            "science_fiction_book.txt done 0 1 0",
            "lolita.txt done 1 0 0",
            "go_there_and_return.txt done 1 0 0",
            "statistics_for_dummies.txt done 1 0 0",
            "data_science_part_1.txt done 3 0 0",
            "data_science_part_2.txt done 3 0 0",
            "data_science_part_3.txt done 3 0 0",
            "-------------------------- ------ -- - ----- -------- ------- -------",
            "total 17 7 0");
    assertThat(cli.lines().getLast())
        .matches("10 files, 0 failed, \\d+\\.\\d{3} s, Thread pool × 4");
    assertThat(cli.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential", "lazy", "threads"})
  void everyEngineCountsTheSame(String engine) {
    assertThat(cli.demo("run", "--engine", engine)).isZero();

    assertThat(cli.lines()).contains("total 17 7 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cluster", "mixed"})
  void withoutSparkItSaysHowToSetItUp(String engine) {
    assertThat(cli.demo("run", "--engine", engine)).isEqualTo(1);

    assertThat(cli.out()).contains("./run.sh cluster start");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void saysWhatChangedHowTheRunWentOn(boolean terminal) {
    cli.with(new NoticingEngine());
    if (terminal) {
      cli.onTerminal();
    }

    assertThat(cli.demo("run", "--engine", "noticing")).isZero();

    assertThat(cli.err()).contains(NoticingEngine.NOTICE);
    assertThat(cli.out()).doesNotContain(NoticingEngine.NOTICE);
  }

  @Test
  void printsWhatIsInFiles() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), "abba, Ä");
    Files.writeString(folder.resolve("b.md"), "bbb");

    assertThat(cli.execute("run", "--workers=1", folder.toString())).isZero();

    assertThat(withoutTimes(cli.lines()))
        .contains(a + " done 2 2 8 utf-8", folder.resolve("b.md") + " done 0 3 3 utf-8")
        .contains("total 2 5 11");
    assertThat(cli.lines().getLast())
        .matches("2 files, 0 failed, \\d+\\.\\d{3} s, \\d+\\.\\d MB/s, Thread pool × 1");
  }

  @Test
  void takesOnlyTheNamesThatAreWanted() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "a");
    Files.writeString(folder.resolve("b.png"), "b");

    assertThat(cli.execute("run", "--glob", "*.txt, *.md", folder.toString())).isZero();

    assertThat(cli.out()).contains("a.txt").doesNotContain("b.png").contains("1 file, 0 failed");
  }

  @Test
  void aFileThatFailsDoesNotStopTheOthers() throws IOException {
    Path present = Files.writeString(folder.resolve("a.txt"), "a");
    Path missing = folder.resolve("missing.txt");
    Path csv = folder.resolve("out.csv");

    assertThat(cli.execute("run", "--csv", csv.toString(), missing.toString(), present.toString()))
        .isEqualTo(1);

    assertThat(cli.err())
        .isEqualToIgnoringNewLines("“" + missing + "” does not exist. Check how it is spelled.");
    assertThat(withoutTimes(cli.lines()))
        .contains(missing + " failed not found: it was moved, renamed or deleted")
        .contains(present + " done 1 0 1 utf-8")
        .contains("Written: " + csv);
    assertThat(Files.readAllLines(csv))
        .hasSize(3)
        .anyMatch(line -> line.startsWith(missing + ",failed,,,,,"))
        .anyMatch(line -> line.startsWith(present + ",done,1,0,1,utf-8,"));
  }

  @Test
  void writesTheResultsAsCsv() throws IOException {
    Path csv = folder.resolve("results.csv");

    assertThat(cli.demo("run", "--terms", "A, E", "--csv", csv.toString())).isZero();

    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(11);
    assertThat(lines.get(0))
        .isEqualTo("file,status,A,E,bytes,encoding,elapsed_s,worker,message,attempts");
    assertThat(lines.get(5)).matches("lolita\\.txt,done,1,0,0,,\\d\\.\\d{6},\\d+,,1");
  }

  @Test
  void takesWhatToDoWhenFilesFail() {
    assertThat(
            cli.demo(
                "run",
                "--timeout=30s",
                "--retries=2",
                "--backoff",
                "500ms",
                "--stop-after=10",
                "--stop-at=5%"))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--timeout=soon",
        "--backoff=-1s",
        "--retries=101",
        "--stop-at=200%",
        "--stop-after=-1"
      })
  void refusesRulesForFailuresThatMakeNoSense(String option) {
    assertThat(cli.demo("run", option)).isEqualTo(2);
  }

  @Test
  void writesWhatEachWorkerDidWhen() {
    Path trace = folder.resolve("trace.json");

    assertThat(cli.demo("run", "--workers=3", "--trace", trace.toString())).isZero();

    assertThat(trace).content().contains("\"traceEvents\"", "\"worker 3\"", "\"lolita.txt\"");
    assertThat(cli.lines()).contains("Written: " + trace);
  }

  @Test
  void saysIfTheCsvCannotBeWrittenAfterAll() {
    Path csv = folder.resolve("results.csv");
    cli.with(
        new NameCheck(
            file -> {
              // Between the look before the run and the writing after it.
              Files.createDirectories(csv);
              return 1;
            }));

    assertThat(cli.execute("run", "--demo", "--pipeline", "check", "--csv", csv.toString()))
        .isEqualTo(1);

    assertThat(cli.err())
        .isEqualToIgnoringNewLines("Cannot write “" + csv + "”: it is a folder. Add a file name.");
    assertThat(cli.lines()).contains("total 10 0").noneMatch(line -> line.startsWith("Written"));
  }

  @Test
  void longListsAreCutButFailuresAreShown() {
    List<String> args = new ArrayList<>(List.of("run", "--pipeline=check"));
    args.addAll(createFiles(130));
    cli.with(
        new NameCheck(
            file -> {
              int number = Integer.parseInt(file.name());
              if (number == 7 || number >= 100) {
                throw new IOException("bad");
              }
              return 2;
            }));

    assertThat(cli.execute(args.toArray(String[]::new))).isEqualTo(1);

    List<String> names =
        cli.lines().stream()
            .filter(line -> line.startsWith(folder.toString()))
            .map(line -> line.substring(folder.toString().length() + 1).split(" ", 2)[0])
            .toList();
    List<String> expected =
        IntStream.concat(IntStream.range(0, 40), IntStream.range(100, 120))
            .mapToObj("%03d"::formatted)
            .toList();
    assertThat(names).containsExactlyElementsOf(expected);
    assertThat(cli.lines())
        .containsSequence("… and 90 more, of which these failed:")
        .containsSequence("… and 10 more that failed")
        .contains("total 198 0");
    assertThat(cli.lines().getLast()).startsWith("130 files, 31 failed, ");
  }

  @Test
  void aLongListWithoutFailuresSaysHowManyMore() {
    List<String> args = new ArrayList<>(List.of("run", "--pipeline=check"));
    args.addAll(createFiles(41));
    cli.with(new NameCheck(file -> 1));

    assertThat(cli.execute(args.toArray(String[]::new))).isZero();

    assertThat(cli.lines()).contains("… and 1 more", "total 41 0");
  }

  @Test
  void controlCharactersInNamesDoNotReachTheTerminal() {
    cli.with(new NameCheck(file -> 1));

    cli.execute("run", "--pipeline=check", "a\u001b[31m\nb");

    assertThat(cli.out()).contains("a‹ESC›[31m‹LF›b ");
  }

  @Test
  void ctrlCKeepsWhatIsDone() throws IOException {
    Path csv = folder.resolve("results.csv");
    cli.with(
        new NameCheck(
            file -> {
              if (file.name().equals("book_about_c.txt")) {
                cli.pressCtrlC();
                Thread.sleep(60_000);
              }
              return 1;
            }));

    int code =
        cli.execute(
            "run", "--demo", "--pipeline=check", "--engine=sequential", "--csv", csv.toString());

    assertThat(code).isEqualTo(1);
    assertThat(withoutTimes(cli.lines()))
        .contains(
            "book_about_java.txt done 1 0",
            "book_about_c.txt cancelled cancelled",
            "lolita.txt cancelled not run",
            "total 2 0");
    assertThat(cli.lines()).anyMatch(line -> line.contains("cancelled when 2 were done"));
    assertThat(Files.readAllLines(csv)).hasSize(11);
    assertThat(Thread.interrupted()).as("left interrupted").isFalse();
  }

  @Test
  void showsProgressOnATerminalAndClearsIt() {
    assertThat(cli.onTerminal().demo("run", "--workers=2")).isZero();

    assertThat(cli.err()).startsWith("\rThread pool × 2: ").endsWith(" \r");
    assertThat(cli.err().lines()).allMatch(line -> line.strip().length() < 80);
  }

  private List<String> createFiles(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              Path file = folder.resolve("%03d".formatted(i));
              try {
                return Files.createFile(file).toString();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private static List<String> withoutTimes(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll(" \\d+\\.\\d{3} s\\b", "")).toList();
  }
}
