package org.parallelworkbench.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.ui.common.Texts;

class TimelineWordsTest {

  private final Locale usual = Locale.getDefault();
  private final TimelineWords words = new TimelineWords(new Texts(TimelineView.class));

  @BeforeEach
  void speakEnglish() {
    Locale.setDefault(Locale.US);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @Test
  void sumsUpARun() {
    TimelineModel model =
        TimelineModel.of(Runs.of(2).done("a", 1, 0, 4_000).failed("b", 2, 0, 2_000).report());

    assertThat(words.summary(model)).isEqualTo("2 workers · 4.00 s · 1 failed");
    assertThat(words.use(model)).isEqualTo("Workers were busy 75 % of the time.");
  }

  @Test
  void saysWhenARunWasStopped() {
    TimelineModel model =
        TimelineModel.of(Runs.of(1).done("a", 1, 0, 4_000).notTaken("b").cancelled());

    assertThat(words.summary(model)).isEqualTo("1 worker · 4.00 s");
    assertThat(words.use(model))
        .isEqualTo("Stopped early, 1 of 2 files taken. The worker was busy 100 % of the time.");
  }

  @Test
  void namesTheLongestStragglers() {
    Runs runs = Runs.of(1);
    for (int i = 0; i < 20; i++) {
      runs.done("usual", 1, 100L * i, 100L * i + 100);
    }
    assertThat(words.stragglers(TimelineModel.of(runs.report())))
        .isEqualTo("No stragglers: no file took far longer than most.");

    runs.done("long.txt", 1, 2_000, 2_300).done("longest.txt", 1, 3_000, 4_500);
    assertThat(words.stragglers(TimelineModel.of(runs.report())))
        .isEqualTo("2 stragglers, longest first: longest.txt 1.50 s, long.txt 0.30 s");

    runs.done("x", 1, 5_000, 5_200).done("y", 1, 6_000, 6_200);
    assertThat(words.stragglers(TimelineModel.of(runs.report())))
        .isEqualTo(
            "4 stragglers, longest first: longest.txt 1.50 s, long.txt 0.30 s, x 0.20 s and 1"
                + " more");
  }

  @Test
  void namesLanesOfDifferentSites() {
    TimelineModel model =
        TimelineModel.of(
            Runs.of(2).done("a.txt", 1, 0, 100).done("b.txt", 2, 0, 100).by(Engines.MIXED));

    assertThat(model.lanes()).extracting(words::label).containsExactly("1 here", "2 clus.");
    assertThat(words.span(model, new SpanRef(0, 0))).contains("worker 1 on this computer");
    assertThat(words.span(model, new SpanRef(1, 0))).contains("worker 2 on the cluster");
  }

  @Test
  void describesASpan() {
    TimelineModel model =
        TimelineModel.of(
            Runs.of(1)
                .done("a", 1, 0, 100)
                .done("b", 1, 100, 200)
                .done("c", 1, 200, 300)
                .failed("d.txt", 1, 300, 400)
                .report());

    assertThat(words.span(model, new SpanRef(0, 0)))
        .isEqualTo(
            """
            a
            worker 1 · starts at 0.00 s · takes 0.10 s
            read 25 ms · preprocess 25 ms · process 50 ms""");
    assertThat(words.span(model, new SpanRef(0, 3)))
        .isEqualTo(
            """
            d.txt
            worker 1 · starts at 0.30 s · takes 0.10 s
            read 0.10 s
            failed: d.txt cannot be read""");
  }

  @Test
  void tellsStragglersAndShortSpansApart() {
    Runs runs = Runs.of(1);
    for (int i = 0; i < 10; i++) {
      runs.add(
          "f", FileStatus.DONE, 1, new StageTimes(10_000L * i, 4_000, 0, 0, 10_000L * i + 5_000));
    }
    runs.add("unknown", FileStatus.CANCELLED, 0, new StageTimes(100_000, 0, 0, 0, 200_000));
    TimelineModel model = TimelineModel.of(runs.done("slow", 1, 1, 2).report());

    assertThat(words.span(model, new SpanRef(0, 3)))
        .contains("starts at 0.0000300 s · takes 5.0 µs")
        .contains("read 4.0 µs · other 1.0 µs");
    assertThat(words.span(model, new SpanRef(0, 10)))
        .endsWith("straggler: took over 1.5 × as long as three quarters of the files and slices");
    assertThat(words.span(model, new SpanRef(1, 0))).contains("worker not known", "stopped:");
  }

  @Test
  void keepsNamesInOneLine() {
    TimelineModel model = TimelineModel.of(Runs.of(1).done("a\nb\tc", 1, 0, 5).report());

    assertThat(words.span(model, new SpanRef(0, 0))).startsWith("a‹LF›b‹TAB›c\nworker 1");
  }

  @Test
  void countsTheOthers() {
    assertThat(words.others(0)).isEmpty();
    assertThat(words.others(1)).startsWith("1 other block is at this pixel");
    assertThat(words.others(1_234)).startsWith("1,234 other blocks are at this pixel");
  }

  @Test
  void saysWhatIsInView() {
    TimelineModel model = TimelineModel.of(Runs.of(100).done("a", 1, 0, 10_000).report());
    TimelineLayout few = new TimelineLayout(0, 500, 4_000, 11, 100, 0);
    TimelineLayout many = new TimelineLayout(0, 500, 122, 11, 100, 5);

    assertThat(words.view(scene(model, few, TimeWindow.all(1e10)))).isEmpty();
    assertThat(words.view(scene(model, many, new TimeWindow(1e9, 2.5e9, 1e10))))
        .isEqualTo("shown: 1.00 s to 2.50 s · lanes 6 to 15 of 100");
  }

  private static TimelineScene scene(
      TimelineModel model, TimelineLayout layout, TimeWindow window) {
    return new TimelineScene(model, layout, window, null, Map.of());
  }

  @Test
  void saysWhichSliceOfAFileASpanIs() {
    TimelineModel model =
        TimelineModel.of(
            Runs.of(2)
                .sliced(
                    "big.txt",
                    new Span(1, 0, new StageTimes(0, 100_000_000, 0, 0, 100_000_000)),
                    new Span(2, 1, new StageTimes(0, 100_000_000, 0, 0, 100_000_000)),
                    new Span(2, 2, new StageTimes(100_000_000, 100_000_000, 0, 0, 200_000_000)),
                    new Span(2, Span.MERGE, new StageTimes(200_000_000, 0, 0, 0, 210_000_000)))
                .report());

    assertThat(model.lanes()).extracting(Lane::size).containsExactly(1, 3);
    assertThat(words.span(model, new SpanRef(1, 1)))
        .isEqualTo(
            """
            big.txt
            slice 3 of 3
            worker 2 · starts at 0.10 s · takes 0.10 s
            read 0.10 s""");
    assertThat(words.span(model, new SpanRef(1, 2))).contains("merges 3 slices");
    assertThat(TimelineWords.name(model.block(new SpanRef(0, 0)))).isEqualTo("1 · big.txt");
  }

  @Test
  void namesAChangeOfTheNumberOfWorkers() {
    TimelineModel model = TimelineModel.of(Runs.of(4).done("a", 1, 0, 100).resized(50, 8));

    assertThat(model.lanes()).hasSize(8);
    assertThat(words.summary(model)).startsWith("4 → 8 workers · ");
    assertThat(words.change(4, model.report().staffing().changes().getFirst()))
        .isEqualTo("4 → 8 workers");
  }
}
