package org.parallelworkbench.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.analysis.Sample;

/** Rows of the report's table: one for each comparison, and one for each candidate without any. */
final class ReportRow {

  static final List<String> HEADINGS =
      List.of(
          "what",
          "candidate",
          "median",
          "min–max",
          "rate",
          "ratio",
          "compared with",
          "target",
          "met");

  private static final String NONE = "–";
  private static final double BYTES_PER_MEGABYTE = 1e6;

  private ReportRow() {}

  /** The rows of a race; each has a cell for each heading. */
  static List<List<String>> of(RaceResult race) {
    List<List<String>> rows = new ArrayList<>();
    for (Track track : race.tracks()) {
      List<Comparison> comparisons =
          race.comparisons().stream()
              .filter(comparison -> comparison.candidate().equals(track.candidate()))
              .toList();
      if (comparisons.isEmpty()) {
        rows.add(row(race, track, null));
      }
      for (Comparison comparison : comparisons) {
        rows.add(row(race, track, comparison));
      }
    }
    return rows;
  }

  private static List<String> row(RaceResult race, Track track, @Nullable Comparison comparison) {
    List<String> cells = new ArrayList<>();
    cells.add(race.title());
    cells.add(
        track.remark().isEmpty() ? track.candidate() : track.candidate() + "; " + track.remark());
    cells.addAll(times(race, track));
    if (comparison == null) {
      cells.addAll(List.of(NONE, NONE, NONE, NONE));
      return cells;
    }
    cells.add(comparison.ratioText(race).orElse(NONE));
    cells.add(comparison.reference());
    cells.add(comparison.targetText().orElse(NONE));
    cells.add(comparison.verdict(race).orElse(NONE));
    return cells;
  }

  private static List<String> times(RaceResult race, Track track) {
    if (!track.missing().isEmpty()) {
      return List.of("missing: " + track.missing(), NONE, NONE);
    }
    if (track.seconds().isEmpty()) {
      return List.of("failed: " + track.problem(), NONE, NONE);
    }
    Sample seconds = new Sample(track.seconds());
    return List.of(
        text(seconds.median()) + " s",
        text(seconds.min()) + "–" + text(seconds.max()),
        race.bytes() == 0
            ? NONE
            : String.format(
                Locale.ROOT, "%.0f MB/s", race.bytes() / BYTES_PER_MEGABYTE / seconds.median()));
  }

  /** Seconds with at least three figures that tell something. */
  private static String text(double seconds) {
    return String.format(Locale.ROOT, seconds < 0.1 ? "%.5f" : "%.3f", seconds);
  }
}
