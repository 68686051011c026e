package org.parallelworkbench.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Observers;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.bytes.ZipDirectory;

/** Runs programs that every Unix has. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class CommandTest {

  private static final List<String> COLUMNS = List.of("exit code", "output bytes", "output lines");

  /** Names with everything that means something to shells or to the command's own quoting. */
  private static final List<String> NAMES =
      List.of(
          "a b", "it's", "say \"x\"", "$(touch hacked)", "`id`", ";id", "-n", "{}", "a\nb", "*");

  @TempDir private Path folder;

  @Test
  void countsWhatTheProgramWrites() throws Exception {
    SourceFile file = file("text.txt", "one\ntwo\nthree");
    Evaluation evaluation = evaluate(settings("cat {}"), file);
    assertThat(evaluation).isEqualTo(new Evaluation(Counts.of(COLUMNS, 0, 13, 2), 13, null));
    assertThat(evaluate(settings("cat"), file)).isEqualTo(evaluation);
  }

  @Test
  void passesOnLargeOutputAndErrors() throws Exception {
    SourceFile file = file("text.txt", "x".repeat(1_000_000));
    Settings settings = settings("cat {} {} >&2; cat {} {} {}").with(Command.SHELL, "true");
    assertThat(evaluate(settings, file).counts()).isEqualTo(Counts.of(COLUMNS, 0, 3_000_000, 0));
  }

  @Test
  void namesStayArgumentsWithAndWithoutAShell() throws Exception {
    for (String name : NAMES) {
      SourceFile file = file(name, "");
      String expected = Stream.of(file.path(), name).map(it -> it + "|").reduce("", String::concat);
      for (String command : List.of("printf %s| {} {/}", "printf '%s|' \"{}\" '{/}'")) {
        assertThat(output(settings(command), file)).as(command).isEqualTo(expected);
      }
      for (String script : List.of("printf '%s|' {} {/}", "printf '%s|' \"{}\" '{/}' | cat")) {
        Settings shell = settings(script).with(Command.SHELL, "true");
        assertThat(output(shell, file)).as(script).isEqualTo(expected);
      }
    }
    assertThat(folder.resolve("hacked")).doesNotExist();
    assertThat(Path.of("hacked")).doesNotExist();
  }

  @Test
  void aShellAddsTheFileToAScriptThatNamesNone() throws Exception {
    SourceFile file = file("a b", "x\n");
    assertThat(output(settings("sort -r | cat").with(Command.SHELL, "true"), file))
        .isEqualTo("x\n");
  }

  private String output(Settings settings, SourceFile file) throws Exception {
    Path out = folder.resolve("out");
    evaluate(settings.with(Command.OUTPUT_FOLDER, out.toString()), file);
    return Files.readString(out.resolve(file.name() + ".out"));
  }

  @Test
  void failsWithTheLastThingTheProgramSaid() throws Exception {
    SourceFile file = file("text.txt", "");
    Settings settings =
        settings("echo first >&2; printf 'it \\033broke\\n\\n' >&2; exit 3 # {}")
            .with(Command.SHELL, "true");
    assertThatThrownBy(() -> evaluate(settings, file))
        .isInstanceOf(IOException.class)
        .hasMessage("exit code 3: it broke");
    assertThatThrownBy(() -> evaluate(settings("false {}"), file)).hasMessage("exit code 1");
    assertThat(evaluate(settings.with(Command.EXIT_CODES, "0, 2-4"), file).counts())
        .isEqualTo(Counts.of(COLUMNS, 3, 0, 0));
  }

  @Test
  void saysThatAProgramIsNotThere() throws Exception {
    SourceFile file = file("text.txt", "");
    assertThatThrownBy(() -> evaluate(settings("no-such-program {}"), file))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("“no-such-program” cannot be started: ");
    assertThatThrownBy(
            () -> evaluate(settings("cat").with(Command.WORKING_FOLDER, "/no/such"), file))
        .isInstanceOf(RefusedException.class)
        .hasMessage("the folder to run in does not exist: /no/such");
    Files.delete(file.path());
    assertThatThrownBy(() -> evaluate(settings("echo"), file))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void setsEnvironmentAndWorkingFolder() throws Exception {
    SourceFile file = file("text.txt", "");
    Settings settings =
        settings("printf '%s %s %s' \"$PWB_A\" \"$PWB_B\" \"$(pwd -P)\" # {}")
            .with(Command.SHELL, "true")
            .with(Command.ENVIRONMENT, "PWB_A={/} \"PWB_B=b = c\"")
            .with(Command.WORKING_FOLDER, "{//}");
    assertThat(output(settings, file)).isEqualTo("text.txt b = c " + folder.toRealPath());
  }

  @Test
  void theProgramFindsNothingOnStandardInput() throws Exception {
    assertThat(evaluate(settings("cat - {}"), file("text.txt", "x")).counts())
        .isEqualTo(Counts.of(COLUMNS, 0, 1, 0));
  }

  @Test
  void outputIsWrittenWholeOrNotAtAll() throws Exception {
    Path out = folder.resolve("new").resolve("out");
    SourceFile file = file("text.txt", "x");
    Settings saving =
        settings("cat {}")
            .with(Command.OUTPUT_FOLDER, out.toString())
            .with(Command.OUTPUT_NAME, "{/.}.copy");
    evaluate(saving, file);
    evaluate(saving, file);
    Settings failing = saving.with(Command.COMMAND, "echo part; false {}");
    assertThatThrownBy(() -> evaluate(failing.with(Command.SHELL, "true"), file))
        .hasMessage("exit code 1");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(out.resolve("text.copy"));
    }
    assertThat(out.resolve("text.copy")).hasContent("x");
  }

  @Test
  void noOutputReplacesAnotherOrItsInput() throws Exception {
    Files.createDirectory(folder.resolve("other"));
    FileEvaluator evaluator =
        new Command()
            .evaluator(
                settings("cat {}")
                    .with(Command.OUTPUT_FOLDER, folder.toString())
                    .with(Command.OUTPUT_NAME, "{/.}.x"));
    SourceFile file = file("a.txt", "1");
    evaluator.evaluate(file, StageObserver.NONE);
    evaluator.evaluate(file, StageObserver.NONE);
    SourceFile same = file("other/a.txt", "2");
    assertThatThrownBy(() -> evaluator.evaluate(same, StageObserver.NONE))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("another file of that name has its output in ");
    assertThat(folder.resolve("a.x")).hasContent("1");
    SourceFile itself = file("b.x", "3");
    assertThatThrownBy(() -> evaluator.evaluate(itself, StageObserver.NONE))
        .hasMessageStartingWith("its output would replace the file itself");
    assertThat(itself.path()).hasContent("3");
  }

  @Test
  void anEntryOfAnArchiveIsUnpackedForTheProgram() throws Exception {
    SourceFile entry = entry("in/side it's.txt");
    assertThat(evaluate(settings("cat {}"), entry))
        .isEqualTo(new Evaluation(Counts.of(COLUMNS, 0, 6, 1), 6, null));
    assertThat(output(settings("printf '%s' {/}"), entry)).isEqualTo("side it's.txt");

    Path where = Path.of(output(settings("printf '%s' {}"), entry));
    assertThat(where.getParent().getParent()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"in/..", "..", ".", "a\0b"})
  void anEntryWhoseNameNoFileCanHaveIsRefused(String name) throws Exception {
    SourceFile entry = entry(name);
    assertThatThrownBy(() -> evaluate(settings("cat {}"), entry))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("no file here can have its name");
  }

  private SourceFile entry(String name) throws IOException {
    Path archive = folder.resolve("a.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      out.putNextEntry(new ZipEntry(name));
      out.write("hello\n".getBytes(StandardCharsets.UTF_8));
    }
    List<SourceFile> files = new ArrayList<>();
    ZipDirectory.read(archive, files::add);
    return files.get(0);
  }

  /** A program, the shell that waits for it, and a child of that in the background. */
  @Test
  void interruptingKillsAllThatTheProgramStarted() throws Exception {
    Path pids = folder.resolve("pids");
    SourceFile file = file("text.txt", "");
    Settings settings =
        settings(
                "sh -c 'sleep 300 & echo $! >> "
                    + pids
                    + "; sleep 300 & echo $! >> "
                    + pids
                    + "; wait' & echo $! >> "
                    + pids
                    + "; echo $$ >> "
                    + pids
                    + "; wait # {}")
            .with(Command.SHELL, "true");
    Thread worker = Thread.currentThread();
    Thread canceller =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 3000 && lines(pids).size() < 4; i++) {
                  Thread.sleep(10);
                }
                worker.interrupt();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    canceller.start();
    assertThatThrownBy(() -> evaluate(settings, file)).isInstanceOf(InterruptedException.class);
    canceller.join();
    Thread.interrupted();

    assertThat(lines(pids)).hasSize(4);
    for (String pid : lines(pids)) {
      ProcessHandle.of(Long.parseLong(pid))
          .ifPresent(
              process ->
                  assertThat(process.onExit())
                      .as("process %s", pid)
                      .succeedsWithin(Duration.ofSeconds(30)));
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void tellsItsStages() throws Exception {
    List<Stage> stages = new ArrayList<>();
    StageObserver observer = Observers.ofStages(stages::add);
    new Command().evaluator(settings("cat {}")).evaluate(file("text.txt", ""), observer);
    assertThat(stages).isEqualTo(Arrays.asList(Stage.values()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '#',
      value = {
        "command       ~ ##        ~ Enter a command, such as gzip -c {}.",
        "command       ~ echo 'a   ~ The quote at character 6 is not closed.",
        "exit-codes    ~ zero      ~ Exit codes are numbers from 0 to 255 and ranges of them, such as 0, 2-4.",
        "exit-codes    ~ 256       ~ Exit codes are numbers from 0 to 255 and ranges of them, such as 0, 2-4.",
        "exit-codes    ~ 3-2       ~ Exit codes are numbers from 0 to 255 and ranges of them, such as 0, 2-4.",
        "environment   ~ A         ~ A variable is NAME=value, in quotes if there is a space in it.",
        "environment   ~ =b        ~ A variable is NAME=value, in quotes if there is a space in it.",
        "environment   ~ {/}=b     ~ A variable is NAME=value, in quotes if there is a space in it.",
        "output-name   ~ out       ~ The output’s name has {/} or {/.} in it and no slash: {/}.out.",
        "output-name   ~ ../{/}    ~ The output’s name has {/} or {/.} in it and no slash: {/}.out.",
        "output-name   ~ {}        ~ The output’s name has {/} or {/.} in it and no slash: {/}.out.",
      })
  void saysWhichSettingMakesNoSense(String key, String text, String message) {
    Option<?> option =
        new Command()
            .options().stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    assertThatThrownBy(() -> new Command().evaluator(Settings.DEFAULTS.with(option, text)))
        .isInstanceOfSatisfying(
            InvalidSettingException.class, e -> assertThat(e.key()).isEqualTo(key))
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 4, 255})
  void readsExitCodes(int code) throws Exception {
    assertThat(ExitCodes.parse("k", "0,2-4, 255 ").contains(code)).isTrue();
    assertThat(ExitCodes.parse("k", "1,5-254").contains(code)).isFalse();
  }

  private static Settings settings(String command) {
    return Settings.DEFAULTS.with(Command.COMMAND, command);
  }

  private SourceFile file(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return new SourceFile(file, Files.size(file));
  }

  private static Evaluation evaluate(Settings settings, SourceFile file) throws Exception {
    return new Command().evaluator(settings).evaluate(file, StageObserver.NONE);
  }
}
