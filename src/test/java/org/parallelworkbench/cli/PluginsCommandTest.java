package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.log.NoLog;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.plugins.PluginJars;
import org.parallelworkbench.plugins.Plugins;
import org.parallelworkbench.plugins.ReservedKeys;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Plug-ins in the terminal, by the example of the README. */
class PluginsCommandTest {

  /** The first block of Java in the section on pipelines of one's own. */
  private static final Pattern EXAMPLE =
      Pattern.compile("## Your own pipeline.*?```java\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Plugins plugins;

  @BeforeEach
  void install() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
    assertThat(example.find()).isTrue();
    plugins = new Plugins(folder.resolve("plugins"));
    PluginJars.of(
        folder.resolve("plugins/count-lines.jar"), "example.CountLines", example.group(1));
  }

  @AfterEach
  void removePlugins() {
    Pipelines.add(List.of());
  }

  @Test
  void theReadmesExampleWorks() throws IOException {
    Path text = Files.writeString(folder.resolve("text.txt"), "a\nb\nc\n");
    Cli before = new Cli();
    assertThat(before.execute("run", "--pipeline", "lines", text.toString())).isEqualTo(2);

    assertThat(execute("enable", "count-lines.jar")).isZero();
    assertThat(out.toString().lines().findFirst().orElseThrow())
        .matches("count-lines\\.jar, SHA-256 [0-9a-f]{64}");
    assertThat(out.toString()).contains("count-lines.jar  on: --pipeline lines");

    Cli after = new Cli().with(Pipelines.byId("lines").orElseThrow());
    assertThat(after.execute("run", "--pipeline", "lines", text.toString())).isZero();
    assertThat(after.lines()).contains("total 3 6");
  }

  @Test
  void listsAndDisables() {
    assertThat(execute()).isZero();
    assertThat(out.toString())
        .contains("Plug-ins are JARs in " + folder.resolve("plugins"))
        .contains("count-lines.jar  off");
    assertThat(Pipelines.byId("lines")).isEmpty();
    assertThat(execute("enable", "count-lines.jar")).isZero();
    assertThat(execute("disable", "count-lines.jar")).isZero();
    assertThat(Pipelines.byId("lines")).isEmpty();
  }

  @Test
  void complainsPlainly() throws IOException {
    assertThat(execute("enable", "other.jar")).isEqualTo(1);
    assertThat(err.toString().strip())
        .isEqualTo("The plug-in other.jar is not in " + folder.resolve("plugins") + ".");
    Files.writeString(folder.resolve("plugins/bad.jar"), "no JAR");
    assertThat(execute("enable", "bad.jar")).isEqualTo(1);
    assertThat(err.toString()).contains("The plug-in bad.jar is no JAR, or an empty one.");
  }

  /** Otherwise a plug-in could keep the whole command line from working. */
  @Test
  void noPluginCanHaveAnOptionOfTheProgramsOwn() {
    Shell shell = shell();
    Installed bare = new Installed(List.of(), Installed.all().engines());
    List<String> own =
        Stream.of(new RunCommand(shell, bare).command(), new CompareCommand(shell, bare).command())
            .flatMap(command -> command.options().stream())
            .map(OptionSpec::longestName)
            .map(name -> name.replaceFirst("^-+(no-)?", ""))
            .toList();
    assertThat(own).contains("csv", "workers").allMatch(ReservedKeys::contains);
  }

  private Shell shell() {
    return new Shell(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        false,
        action -> () -> {},
        new NoLog());
  }

  private int execute(String... args) {
    return new CommandLine(new PluginsCommand(shell(), () -> plugins).command()).execute(args);
  }
}
