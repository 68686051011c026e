package org.parallelworkbench.ui.comparison;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.analysis.Interval;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.analysis.Timing;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Texts;

/** A row of the timings, whose tooltip tells the statistics behind it where it was repeated. */
final class StatisticsRow extends TableRow<Timing> {

  private final Texts texts;
  private final IntFunction<Sample> samples;

  /**
   * @param samples gives the measured times behind a row, by its index
   */
  StatisticsRow(Texts texts, IntFunction<Sample> samples) {
    this.texts = texts;
    this.samples = samples;
  }

  @Override
  protected void updateItem(@Nullable Timing timing, boolean empty) {
    super.updateItem(timing, empty);
    if (empty || timing == null) {
      setTooltip(null);
      return;
    }
    Sample sample = samples.apply(getIndex());
    setTooltip(sample.n() < 2 ? null : new Tooltip(words(texts, sample)));
  }

  /** The statistics of a sample, a line for each. */
  static String words(Texts texts, Sample sample) {
    Interval range = sample.range();
    StringBuilder words =
        new StringBuilder(
            texts.get(
                "statistics",
                sample.n(),
                Formats.seconds(sample.median()),
                Formats.seconds(sample.mean()),
                Formats.seconds(range.low()),
                Formats.seconds(range.high())));
    words.append('\n');
    words.append(
        sample
            .meanInterval()
            .map(
                interval ->
                    texts.get(
                        "statistics.interval",
                        Formats.seconds(interval.low()),
                        Formats.seconds(interval.high())))
            .orElseGet(() -> texts.get("statistics.few")));
    if (!sample.outliers().isEmpty()) {
      String outliers =
          sample.outliers().stream()
              .map(index -> Formats.seconds(sample.values().get(index)))
              .collect(Collectors.joining(", "));
      words.append('\n').append(texts.get("statistics.outliers", outliers));
    }
    return words.toString();
  }
}
