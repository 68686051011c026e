package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.Fault;
import org.parallelworkbench.Mutations;
import org.parallelworkbench.Soak;

/** Whatever is typed, the program does it or says plainly why not; it never breaks off. */
class CommandLineFuzzTest {

  private static final List<String> WORDS =
      List.of(
          "run",
          "compare",
          "--demo",
          "--demo",
          "--workers",
          "--workers=2",
          "--workers=1-3",
          "--engine",
          "threads",
          "lazy",
          "--pipeline",
          "simulated",
          "--repeats=1",
          "--seed=3",
          "--precision=5%",
          "--glob=*.txt",
          "--csv",
          "--json",
          "--read-delay=0",
          "--process-delay=0",
          "--preprocess-delay=0",
          "--log-level=debug",
          "--log-level",
          "--help",
          "--version",
          "--",
          "-",
          "@x",
          "--no-ignore-case",
          "--cache=warm",
          "x.workbench.json");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyCommandLineIsAnswered(long seed) {
    check(seed);
  }

  @Test
  @Tag(Soak.TAG)
  void anyCommandLineIsAnsweredForLong() {
    Soak.soak(this::check);
  }

  private void check(long seed) {
    Mutations mutations = new Mutations(seed);
    for (int i = 0; i < 40; i++) {
      List<String> args = arguments(mutations);
      Cli cli = new Cli();

      Fault.ODD_COMMAND.inject();
      int code = cli.execute(args.toArray(String[]::new));

      assertThat(code).as("%s: %s", args, cli.err()).isIn(0, 1, 2, Cli.WINDOW_CODE);
      if (code == 2) {
        assertThat(cli.err()).as("%s", args).isNotBlank().doesNotContain("\tat ");
      }
      Fault.ODD_COMMAND.survive();
    }
  }

  /** Delays of nothing keep what is valid from taking its time; files are written nowhere. */
  private List<String> arguments(Mutations mutations) {
    List<String> args = new ArrayList<>();
    if (mutations.below(3) > 0) {
      args.addAll(List.of("run", "--demo"));
      args.addAll(Cli.QUICK);
    }
    for (int left = mutations.below(5); left > 0; left--) {
      String word = mutations.any(WORDS);
      if (word.equals("--csv") || word.equals("--json")) {
        args.add(word + "=" + folder.resolve("out"));
      } else {
        args.add(mutations.below(4) == 0 ? harmless(mutations.spoil(word)) : word);
      }
    }
    return args;
  }

  /** An option for a file that came about by chance must not write one. */
  private static String harmless(String word) {
    return word.contains("csv") || word.contains("json") || word.contains("trace") ? "--x" : word;
  }
}
