package org.parallelworkbench.bench.measure;

import java.util.List;
import java.util.Map;

/**
 * Candidates that do the same work, to be measured in the same rounds.
 *
 * @param title what the work is
 * @param bytes how many bytes each candidate goes through, or 0 if that tells nothing
 * @param answer what the counts have to be; a candidate need not give them all
 */
public record Race(
    String title,
    long bytes,
    Map<String, Long> answer,
    List<Candidate> candidates,
    List<Comparison> comparisons) {

  public Race {
    answer = Map.copyOf(answer);
    candidates = List.copyOf(candidates);
    comparisons = List.copyOf(comparisons);
    List<String> names = candidates.stream().map(Candidate::name).toList();
    if (names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException("two candidates of the same name: " + names);
    }
    for (Comparison comparison : comparisons) {
      if (!names.contains(comparison.candidate()) || !names.containsAll(comparison.references())) {
        throw new IllegalArgumentException("no such candidates in the race: " + comparison);
      }
    }
  }
}
