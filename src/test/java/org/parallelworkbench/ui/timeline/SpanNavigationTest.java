package org.parallelworkbench.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpanNavigationTest {

  private static final TimelineModel MODEL =
      TimelineModel.of(
          Runs.of(4)
              .done("1a", 1, 0, 10)
              .done("1b", 1, 10, 20)
              .done("3a", 3, 0, 5)
              .done("3b", 3, 5, 9)
              .done("3c", 3, 12, 20)
              .report());

  private static final List<Lane> LANES = MODEL.lanes();

  @Test
  void goesAlongALaneToItsEnds() {
    assertThat(SpanNavigation.along(LANES, new SpanRef(2, 0), 1)).isEqualTo(new SpanRef(2, 1));
    assertThat(SpanNavigation.along(LANES, new SpanRef(2, 2), 1)).isEqualTo(new SpanRef(2, 2));
    assertThat(SpanNavigation.along(LANES, new SpanRef(2, 1), -1)).isEqualTo(new SpanRef(2, 0));
    assertThat(SpanNavigation.along(LANES, new SpanRef(2, 0), -1)).isEqualTo(new SpanRef(2, 0));
  }

  @Test
  void goesAcrossToTheSameTimePastEmptyLanes() {
    assertThat(SpanNavigation.across(LANES, new SpanRef(0, 0), 1)).isEqualTo(new SpanRef(2, 1));
    assertThat(SpanNavigation.across(LANES, new SpanRef(0, 1), 1)).isEqualTo(new SpanRef(2, 2));
    assertThat(SpanNavigation.across(LANES, new SpanRef(2, 2), -1)).isEqualTo(new SpanRef(0, 1));
  }

  @Test
  void staysWhereThereIsNoOtherLane() {
    assertThat(SpanNavigation.across(LANES, new SpanRef(0, 0), -1)).isEqualTo(new SpanRef(0, 0));
    assertThat(SpanNavigation.across(LANES, new SpanRef(2, 0), 1)).isEqualTo(new SpanRef(2, 0));
  }

  @Test
  void beginsWithTheFirstSpanInView() {
    assertThat(first(MODEL, TimeWindow.all(MODEL.lengthNanos()))).isEqualTo(new SpanRef(0, 0));
    assertThat(first(MODEL, new TimeWindow(15e6, 20e6, MODEL.lengthNanos())))
        .isEqualTo(new SpanRef(0, 1));
  }

  @Test
  void beginsNowhereWithoutSpans() {
    TimelineModel none = TimelineModel.of(Runs.of(3).notTaken("a").cancelled());

    assertThat(first(none, TimeWindow.all(none.lengthNanos()))).isNull();
  }

  private static @Nullable SpanRef first(TimelineModel model, TimeWindow window) {
    TimelineLayout layout = new TimelineLayout(0, 500, 300, 11, model.lanes().size(), 0);
    return SpanNavigation.first(new TimelineScene(model, layout, window, null, Map.of()));
  }
}
