package org.parallelworkbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.pipeline.Breakdown.Entry;

/** Counting in bounded memory, and packing what was counted. */
class TermTallyTest {

  private static final List<String> ALPHABET = List.of("a", "b", "ä", "日", "𐐀", "\u0301", "👍");

  static LongStream seeds() {
    return LongStream.range(0, 30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void countsExactlyAsLongAsThereIsRoom(long seed) {
    List<String> terms = terms(new Random(seed), 2000);
    TermTally tally = new TermTally(10_000);
    terms.forEach(tally::add);
    Breakdown breakdown = tally.toBreakdown();

    Map<String, Long> expected = new TreeMap<>();
    terms.forEach(term -> expected.merge(term, 1L, Long::sum));
    Map<String, Long> found = new TreeMap<>();
    breakdown.forEach(found::put);
    assertThat(found).isEqualTo(expected);
    assertThat(breakdown.size()).isEqualTo(expected.size());
    assertThat(breakdown.slack()).isZero();
    assertThat(breakdown.remark()).isEmpty();
    assertThat(Breakdown.fromBytes(breakdown.toBytes())).isEqualTo(breakdown);
    assertThat(breakdown.top(3)).isEqualTo(tally.top(3)).isSortedAccordingTo(Entry.BY_COUNT);
  }

  /** Whatever is forgotten, no count is too high, and none is further off than it says. */
  @ParameterizedTest
  @MethodSource("seeds")
  void isNeverFurtherOffThanItSays(long seed) {
    Random random = new Random(seed);
    Map<String, Long> truth = new HashMap<>();
    TermTally selection = new TermTally(1 + random.nextInt(50));
    for (int file = 0; file < 8; file++) {
      TermTally tally = new TermTally(1 + random.nextInt(40));
      for (String term : terms(random, random.nextInt(800))) {
        tally.add(term);
        truth.merge(term, 1L, Long::sum);
      }
      selection.add(tally.toBreakdown());
    }
    Breakdown all = selection.toBreakdown();
    Map<String, Long> found = new HashMap<>();
    all.forEach(found::put);
    assertThat(truth.keySet()).containsAll(found.keySet());
    truth.forEach(
        (term, count) ->
            assertThat(count - found.getOrDefault(term, 0L)).as(term).isBetween(0L, all.slack()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfFilesDoesNotMatterWhileItIsExact(long seed) {
    Random random = new Random(seed);
    List<Breakdown> files = new ArrayList<>();
    TermTally together = new TermTally(100_000);
    for (int file = 0; file < 5; file++) {
      TermTally tally = new TermTally(100_000);
      for (String term : terms(random, 300)) {
        tally.add(term);
        together.add(term);
      }
      files.add(tally.toBreakdown());
    }
    java.util.Collections.shuffle(files, random);
    TermTally merged = new TermTally(100_000);
    files.forEach(merged::add);
    assertThat(merged.toBreakdown()).isEqualTo(together.toBreakdown());
  }

  @Test
  void nothingIsNone() {
    assertThat(new TermTally(5).toBreakdown()).isEqualTo(Breakdown.NONE);
    assertThat(Breakdown.NONE.isEmpty()).isTrue();
    assertThat(Breakdown.NONE.top(5)).isEmpty();
  }

  @Test
  void countsDifferThatAreBrokenDownOtherwise() {
    TermTally tally = new TermTally(5);
    tally.add("a", 200);
    Counts counts = Counts.of(List.of("words"), 200);
    Counts detailed = counts.with(tally.toBreakdown());
    assertThat(detailed).isNotEqualTo(counts).isEqualTo(counts.with(tally.toBreakdown()));
    assertThat(detailed).hasSameHashCodeAs(counts.with(tally.toBreakdown()));
    assertThat(detailed.breakdown().top(1)).containsExactly(new Entry("a", 200));
  }

  private static List<String> terms(Random random, int size) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      StringBuilder term = new StringBuilder();
      for (int length = random.nextInt(5); length >= 0; length--) {
        term.append(ALPHABET.get((int) Math.abs(random.nextGaussian() * 2.5) % ALPHABET.size()));
      }
      terms.add(term.toString());
    }
    return terms;
  }
}
