package org.parallelworkbench.bench.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.analysis.Sample;

/**
 * A question that a race answers: how a candidate relates to a reference.
 *
 * @param candidate the candidate's name
 * @param reference what people see of the reference
 * @param references names of candidates; in each round, the fastest of them is the reference
 * @param target what the ratio has to reach, or null if there is no such demand
 */
public record Comparison(
    String candidate,
    String reference,
    List<String> references,
    Relation relation,
    @Nullable Double target) {

  public Comparison {
    references = List.copyOf(references);
  }

  /** A comparison with one other candidate. */
  public static Comparison with(String candidate, String reference, Relation relation) {
    return new Comparison(candidate, reference, List.of(reference), relation, null);
  }

  /** The same with a target. */
  public Comparison target(double value) {
    return new Comparison(candidate, reference, references, relation, value);
  }

  /**
   * The median over the rounds of the ratio within a round; empty if the candidate, or every
   * reference, has no times.
   */
  public OptionalDouble ratio(RaceResult race) {
    List<Double> own = race.seconds(candidate);
    List<List<Double>> others =
        references.stream().map(race::seconds).filter(times -> !times.isEmpty()).toList();
    if (own.isEmpty() || others.isEmpty()) {
      return OptionalDouble.empty();
    }
    double[] ratios =
        IntStream.range(0, own.size())
            .mapToDouble(round -> relation.of(own.get(round), fastest(others, round)))
            .toArray();
    return OptionalDouble.of(Sample.of(ratios).median());
  }

  /** The ratio in words, such as {@code 0.70 × as fast}; empty if there is none. */
  Optional<String> ratioText(RaceResult race) {
    OptionalDouble ratio = ratio(race);
    return ratio.isPresent() ? Optional.of(relation.text(ratio.getAsDouble())) : Optional.empty();
  }

  /** The target in words; empty if there is none. */
  Optional<String> targetText() {
    return Optional.ofNullable(target).map(relation::targetText);
  }

  /** Whether the target is met, in a word; empty if there is no target, or no ratio. */
  Optional<String> verdict(RaceResult race) {
    OptionalDouble ratio = ratio(race);
    return target == null || ratio.isEmpty()
        ? Optional.empty()
        : Optional.of(relation.met(ratio.getAsDouble(), target) ? "yes" : "NO");
  }

  /** Everything about it in a line. */
  String describe(RaceResult race) {
    return "%s: %s, compared with %s%s"
        .formatted(
            candidate,
            ratioText(race).orElse("no ratio"),
            reference,
            verdict(race)
                .map(met -> " (target " + targetText().orElseThrow() + " met: " + met + ")")
                .orElse(""));
  }

  private static double fastest(List<List<Double>> times, int round) {
    return times.stream().mapToDouble(each -> each.get(round)).min().orElseThrow();
  }
}
