package org.parallelworkbench.bench.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.parallelworkbench.export.AtomicFile;
import org.parallelworkbench.export.MarkdownText;

/** The report: one table of ratios in Markdown (GitHub's dialect), and what it was measured on. */
public final class Report {

  private Report() {}

  /**
   * Writes it to a file, whole or not at all.
   *
   * @param facts lines about the machine and the measurement
   */
  public static void write(Path file, List<String> facts, List<RaceResult> races)
      throws IOException {
    AtomicFile.writeText(file, out -> out.write(text(facts, races)));
  }

  private static String text(List<String> facts, List<RaceResult> races) {
    StringBuilder text = new StringBuilder("# Benchmarks\n\n");
    facts.forEach(fact -> text.append("- ").append(MarkdownText.escape(fact)).append('\n'));
    text.append('\n').append(line(ReportRow.HEADINGS));
    text.append("| :-- | :-- | --: | --: | --: | --: | :-- | --: | :-- |\n");
    for (RaceResult race : races) {
      ReportRow.of(race).forEach(row -> text.append(line(row)));
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(MarkdownText::escape)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
