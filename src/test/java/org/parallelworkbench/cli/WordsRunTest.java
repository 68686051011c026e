package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.pipeline.words.WordFrequencies;

/** Word frequencies in the terminal, now and from the history. */
class WordsRunTest {

  @TempDir private Path folder;
  private final Cli cli = new Cli().with(new WordFrequencies());
  private Path texts;
  private String data;

  @BeforeEach
  void write() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    data = folder.resolve("data").toString();
    Files.writeString(texts.resolve("1.txt"), "The cat and the dog");
    Files.writeString(texts.resolve("2.txt"), "the CAT sat");
  }

  @Test
  void printsAndWritesTheMostFrequentWords() throws IOException {
    Path csv = folder.resolve("words.csv");
    Path json = folder.resolve("words.json");
    assertThat(
            cli.execute(
                "run",
                "--pipeline",
                "words",
                "--top",
                "2",
                "--breakdown",
                csv.toString(),
                "--breakdown-json",
                json.toString(),
                texts.toString()))
        .isZero();

    assertThat(cli.lines())
        .containsSubsequence(
            "# word count share",
            "1 the 3 37.50 %",
            "2 cat 2 25.00 %",
            "8 words in 2 files, 5 of them different.");
    assertThat(Files.readAllLines(csv))
        .hasSize(7)
        .startsWith("file,word,count,too_low_by", ",the,3,0", ",cat,2,0");
    assertThat(json).content().contains("\"total\":8");
  }

  @Test
  void leavesOutStopWords() {
    assertThat(
            cli.execute(
                "run",
                "--pipeline",
                "words",
                "--stop-list=english",
                "--stop-words=SAT",
                "--min-length=3",
                texts.toString()))
        .isZero();
    assertThat(cli.lines()).containsSubsequence("1 cat 2 66.67 %", "2 dog 1 33.33 %");
  }

  @Test
  void theHistoryKnowsThemAndRepeatsDoNotAddUp() throws IOException {
    for (int i = 0; i < 2; i++) {
      assertThat(cli.execute("run", "--pipeline", "words", "--data-dir", data, texts.toString()))
          .isZero();
    }
    Path csv = folder.resolve("words.csv");
    assertThat(
            cli.execute(
                "history", "export", "2", "--data-dir", data, "--breakdown", csv.toString()))
        .isZero();
    assertThat(Files.readAllLines(csv)).contains(",the,3,0");
    Cli later = new Cli().with(new WordFrequencies());
    assertThat(later.execute("history", "show", "1", "--data-dir", data)).isZero();
    assertThat(later.lines()).contains("8 words in 2 files, 5 of them different.");
  }

  @Test
  void aComparisonFindsRunsIdentical() {
    assertThat(
            cli.execute(
                "compare",
                "--pipeline",
                "words",
                "--workers",
                "2",
                "--repeats",
                "2",
                texts.toString()))
        .isZero();
    assertThat(cli.out()).contains("identical counts");
  }

  @Test
  void refusesANumberThatMakesNoSense() {
    assertThat(cli.execute("run", "--pipeline", "words", "--top", "0", texts.toString()))
        .isEqualTo(2);
    assertThat(cli.err()).contains("--top: Top is a whole number from 1 to 100000.");
    assertThat(List.of(cli.out())).containsExactly("");
  }
}
