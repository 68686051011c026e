package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.local.ThreadPoolEngine;
import org.parallelworkbench.pipeline.stats.TextStatistics;
import org.parallelworkbench.pipeline.text.CountTerms;

/** Pipelines and engines need nothing but to be installed. */
class PipelineOptionsTest {

  @TempDir private Path folder;
  private String file = "";
  private final Cli cli = new Cli();

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(folder.resolve("file.txt"), "aAb").toString();
  }

  @Test
  void anOptionWithoutValueHasThePipelinesDefault() {
    assertThat(cli.execute("run", file)).isZero();

    assertThat(cli.lines()).contains("total 2 1 3");
  }

  @Test
  void aToggleIsSwitchedOffAndOn() {
    assertThat(cli.execute("run", "--no-ignore-case", file)).isZero();
    assertThat(cli.lines()).contains("total 1 0 3");

    Cli again = new Cli();
    assertThat(again.execute("run", "--ignore-case", file)).isZero();
    assertThat(again.lines()).contains("total 2 1 3");
  }

  @Test
  void aChoiceAndTermsAreTexts() {
    assertThat(cli.execute("run", "--charset=LATIN1", "--terms", "AB,B", file)).isZero();

    assertThat(cli.lines())
        .anyMatch(line -> line.startsWith(file + " done 1 1 3 latin1 "))
        .anyMatch(line -> line.startsWith("file status AB B "));
  }

  @Test
  void theHelpListsEveryOptionWithItsPipelineAndDefault() {
    assertThat(cli.execute("run", "--help")).isZero();

    String help = cli.out().replaceAll("\\s+", " ");
    assertThat(help)
        .contains("--pipeline=ID What is done to each file.")
        .contains("terms: Counts letters.")
        .contains("--terms=TERM,… terms: What to count. Default: A, B. simulated: What to count")
        .contains("--[no-]ignore-case terms: Counts a like A. Default: on.")
        .contains(
            "--charset=NAME terms: How to decode 100% of ${it}. One of utf-8, latin1. Default: utf-8.")
        .contains(
            "--read-delay=SECONDS simulated: How long reading pretends to take. Default: 0.05.")
        .contains("threads: A fixed number of threads");
  }

  @Test
  void whatPipelinesHaveInCommonIsSaidOnce() {
    cli.without("terms").with(new TextStatistics()).with(new CountTerms());

    assertThat(cli.execute("run", "--help")).isZero();

    assertThat(cli.out().replaceAll("\\s+", " "))
        .contains("--malformed=NAME stats, terms: What becomes of a file with bytes that");
  }

  @Test
  void whatDoesNotAddUpHasNoTotal() {
    cli.with(new TextStatistics());

    assertThat(cli.execute("run", "--pipeline", "stats", file)).isZero();

    assertThat(cli.lines())
        .anyMatch(line -> line.startsWith(file + " done 0 1 3 1 1 3 3 UTF-8"))
        .contains("total 0 1 3 1 3");
  }

  @Test
  void aPipelineIsOfferedAsSoonAsItIsInstalled() {
    cli.with(new NameCheck(found -> 5));

    assertThat(cli.execute("run", "--pipeline", "check", file)).isZero();

    assertThat(cli.lines()).contains("total 5 0");
  }

  @Test
  void anEngineIsOfferedAsSoonAsItIsInstalled() {
    cli.with(new RenamedPool());

    assertThat(cli.execute("run", "--engine", "pool", "--workers", "3", file)).isZero();
    assertThat(cli.lines().getLast()).endsWith("My pool × 3");

    Cli comparing = new Cli().with(new RenamedPool());
    assertThat(comparing.execute("compare", "--engine", "pool", "--workers", "3", file)).isZero();
    assertThat(comparing.lines()).anyMatch(line -> line.startsWith("My pool × 3 3 "));
  }

  private static final class RenamedPool implements Engine {
    private final ThreadPoolEngine pool = new ThreadPoolEngine();

    @Override
    public String id() {
      return "pool";
    }

    @Override
    public String name() {
      return "My pool";
    }

    @Override
    public String description() {
      return "A pool under another name.";
    }

    @Override
    public boolean parallel() {
      return true;
    }

    @Override
    public RunReport run(RunRequest request, RunListener listener, RunControl control) {
      return pool.run(request, listener, control);
    }
  }
}
