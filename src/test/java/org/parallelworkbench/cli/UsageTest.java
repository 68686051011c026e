package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.log.NoLog;

/** What the command line says to those who ask it, and to those who mistype. */
class UsageTest {

  @TempDir private Path folder;
  private String file = "";
  private final Cli cli = new Cli();

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(folder.resolve("file.txt"), "a").toString();
  }

  @Test
  void withoutArgumentsTheWindowOpensEmpty() {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    CommandLineInterface commands =
        new CommandLineInterface(
            writer, writer, false, (files, data) -> files.isEmpty() ? 7 : 8, new NoLog());

    assertThat(commands.execute()).isEqualTo(7);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void theInstalledPipelinesAndEnginesAreOffered() {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);

    int code =
        new CommandLineInterface(writer, writer, false, (files, data) -> 8, new NoLog())
            .execute("run", "--help");

    assertThat(code).isZero();
    assertThat(out.toString()).contains("simulated: ", "sequential: ", "lazy: ", "threads: ");
  }

  @Test
  void filesOpenTheWindowWithThem() {
    assertThat(cli.execute(file, folder.toString())).isEqualTo(Cli.WINDOW_CODE);

    assertThat(cli.opened()).isEqualTo(List.of(Path.of(file), folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "run --version", "compare -V"})
  void saysItsVersion(String args) {
    assertThat(cli.execute(args.split(" "))).isZero();

    assertThat(cli.out()).matches("Parallel Workbench \\d+\\.\\d+\\.\\d+\\R");
    assertThat(cli.opened()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "run --help",
        "compare -h",
        "calibrate -h",
        "cluster --help",
        "run --help --bad",
        "x --help"
      })
  void explainsItself(String args) {
    assertThat(cli.execute(args.split(" "))).isZero();

    assertThat(cli.out()).startsWith("Usage: ./run.sh").contains("Examples:").contains("./run.sh ");
    assertThat(cli.err()).isEmpty();
    assertThat(cli.opened()).isNull();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(
            "rnu",
            "There is neither a file nor a command named “rnu”. The commands are run, compare,"),
        mistake("rnu --demo", "There is neither a file nor a command named “rnu”."),
        mistake("FILE missing.txt", "There is neither a file nor a command named “missing.txt”."),
        mistake("--wokers 3", "Unknown option: '--wokers'"),
        mistake("FILE --wokers", "Unknown option: '--wokers'"),
        mistake("--demo run", "Unknown option: '--demo'"),
        mistake("FILE run --demo", "comes before the command “run”. Put it after."),
        mistake("run --wokers 3 FILE", "Possible solutions: --workers"),
        mistake("run", "Name the files or folders to work on, or use --demo."),
        mistake("compare", "Name the files or folders to work on, or use --demo."),
        mistake("run --demo FILE", "--demo brings its own files: leave out PATH and what"),
        mistake("run --demo --glob=*.txt", "--demo brings its own files"),
        mistake("run --demo --pipeline terms", "but the pipeline terms opens files."),
        mistake("run --glob=*.md FOLDER", "No files were found."),
        mistake("run --glob=[ FOLDER", "“[” is not a glob"),
        mistake("run --charset-of=latin1 FOLDER", "“latin1” has no pattern and name."),
        mistake("run --charset-of=*.txt=none FOLDER", "“none” is no encoding that Java knows."),
        mistake("run --charset-of=[=UTF-8 FOLDER", "“[” is not a glob"),
        mistake("run --pipeline=none FILE", "There is no “none”. Choose --pipeline from: terms, "),
        mistake(
            "run --engine=none FILE",
            "Choose --engine from: sequential, lazy, threads, virtual, forkjoin, cluster, mixed."),
        mistake(
            "compare --engine=lazy FILE",
            "Choose --engine from: threads, virtual, forkjoin, cluster, mixed."),
        mistake("cluster", "Say what to do: install, start, status or stop."),
        mistake("cluster start --workers=0", "“0” is not a number of workers from 1 to 4096."),
        mistake("run --master=spark://x:1 --map-path=/a FILE", "“/a” is not like /here=/there."),
        mistake("run --engine=lazy --workers=2 FILE", "--workers: the engine lazy has only one."),
        mistake("run --workers=0 FILE", "“0” is not a number of workers from 1 to 4096."),
        mistake("run --workers=4097 FILE", "“4097” is not a number of workers from 1 to 4096."),
        mistake("run --workers=many FILE", "“many” is not a number of workers"),
        mistake("run --workers=2,3 FILE", "“2,3” is not a number of workers"),
        mistake("compare --workers=4,x FILE", "“x” does not fit: worker counts are whole numbers"),
        mistake("compare --workers=4097 FILE", "whole numbers from 1 to 4096"),
        mistake("compare --workers=8-1 FILE", "“8-1” counts down: write 1-8."),
        mistake("compare --workers= FILE", "Enter at least one worker count"),
        mistake("compare --engine=threads,lazy FILE", "There is no “lazy”. Choose --engine from: "),
        mistake("compare --engine=, FILE", "There is no “”. Choose --engine from: "),
        mistake("compare --repeats=0 FILE", "The number of repeats must be from 1 to 1000, not 0."),
        mistake("compare --warmup=-1 FILE", "The number of warm-up runs must be from 0 to 100"),
        mistake("compare --seed=-1 FILE", "The seed must be from 0 to 9007199254740991, not -1."),
        mistake("compare --cache=cold FILE", "“cold” is neither warm nor as-found."),
        mistake("compare --precision=fine FILE", "“fine” is not a percentage, such as 2%."),
        mistake("compare --precision=100% FILE", "must be above 0 % and below 100 %, not 100.0 %."),
        mistake("compare --precision=2% --repeats=3 FILE", "ask for more --repeats, or leave one"),
        mistake("compare --workers=1-4096 --repeats=1000 FILE", "runs are too many: choose fewer"),
        mistake("compare --json=FOLDER/x --markdown=FOLDER/x FILE", "--markdown: “"),
        mistake("run --csv=FOLDER/x --trace=FOLDER/x FILE", "is what --csv writes to as well."),
        mistake("calibrate --seed=x", "'x' is not a long"),
        mistake(
            "run --read-delay=1 FILE",
            "--read-delay: it belongs to the pipeline simulated, not to terms. Leave it out or"
                + " choose --pipeline simulated."),
        mistake("run --demo --no-ignore-case", "belongs to the pipeline terms, not to simulated."),
        mistake("run --demo --read-delay=soon", "--read-delay: Read (s) is a number of seconds"),
        mistake("run --terms=, FILE", "--terms: Enter at least one term"),
        mistake("run --terms=A --terms=B FILE", "--terms: give it only once."),
        mistake("run --charset=x FILE", "--charset: Charset is one of utf-8, latin1; not x."),
        mistake("run --csv=FOLDER FILE", "it is a folder. Add a file name."),
        mistake("run --csv=FOLDER/none/x.csv FILE", "does not exist. Create it or choose another"),
        mistake("run --csv=FILE FOLDER", "is one of the files to work on. Choose another name."),
        mistake("compare --results=FOLDER FILE", "--results: Cannot write "),
        mistake(
            "compare --csv=FOLDER/x --results=FOLDER/./x FILE",
            "is what --csv writes to as well."));
  }

  private static Arguments mistake(String args, String explanation) {
    return Arguments.of(args, explanation);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void explainsAMistake(String args, String explanation) throws IOException {
    String[] words =
        Stream.of(args.split(" "))
            .map(word -> word.replace("FILE", file).replace("FOLDER", folder.toString()))
            .toArray(String[]::new);

    assertThat(cli.execute(words)).isEqualTo(2);

    assertThat(cli.err()).contains(explanation).contains("Try './run.sh").contains(" --help'");
    assertThat(cli.out()).isEmpty();
    assertThat(cli.opened()).isNull();
    assertThat(folder).isDirectoryContaining(path -> path.endsWith("file.txt"));
    assertThat(Path.of(file)).hasContent("a");
  }

  @Test
  void theHelpOfTheCommandThatWasMistypedIsNamed() {
    cli.execute("compare", "--bad");

    assertThat(cli.err()).contains("Try './run.sh compare --help' for more information.");
  }

  @Test
  void withoutTheUsualPipelineOneHasToBeChosen() {
    assertThat(cli.without("terms").execute("run", file)).isEqualTo(2);

    assertThat(cli.err()).startsWith("Choose --pipeline from: simulated.");
  }

  @Test
  void namesThatLookLikeSomethingElseCanBeGiven() {
    cli.with(new NameCheck(found -> 1));

    assertThat(cli.execute("run", "--pipeline=check", "--", "@file", "--demo")).isEqualTo(1);

    assertThat(cli.err()).contains("“@file” does not exist", "“--demo” does not exist");
    assertThat(cli.lines()).contains("total 2 0");
  }
}
