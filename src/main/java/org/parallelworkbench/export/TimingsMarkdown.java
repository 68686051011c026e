package org.parallelworkbench.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.function.DoubleFunction;
import org.parallelworkbench.analysis.Timing;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;

/** A comparison as a Markdown table (GitHub's dialect). Whatever came from outside is escaped. */
public final class TimingsMarkdown {

  private TimingsMarkdown() {}

  /** Writes a header and one row per run. Flushes {@code out} but leaves it open. */
  public static void write(List<Timing> timings, Writer out) throws IOException {
    out.write(
        """
        | run | workers | time | ideal | speedup | efficiency |
        | :-- | --: | --: | --: | --: | --: |
        """);
    for (Timing timing : timings) {
      out.write(row(timing));
    }
    out.flush();
  }

  private static String row(Timing timing) {
    StringJoiner row = new StringJoiner(" | ", "| ", " |\n");
    String engine = Engines.byId(timing.engine()).map(Engine::name).orElse(timing.engine());
    row.add(MarkdownText.escape(engine));
    row.add(Integer.toString(timing.workers()));
    row.add(seconds(timing.elapsedSeconds()));
    row.add(known(timing.idealSeconds(), TimingsMarkdown::seconds));
    row.add(known(timing.speedup(), speedup -> ExperimentMarkdown.decimal(speedup, 2) + "×"));
    row.add(
        known(
            timing.efficiency(),
            efficiency -> ExperimentMarkdown.decimal(100 * efficiency, 0) + " %"));
    return row.toString();
  }

  private static String seconds(double seconds) {
    return ExperimentMarkdown.decimal(seconds, ExperimentMarkdown.decimals(seconds)) + " s";
  }

  private static String known(OptionalDouble value, DoubleFunction<String> format) {
    return value.isPresent() ? format.apply(value.getAsDouble()) : ExperimentMarkdown.NONE;
  }
}
