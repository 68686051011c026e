package org.parallelworkbench.bench.measure;

import java.util.List;

/**
 * What a race gave. Immutable.
 *
 * @param title what the work was
 * @param bytes how many bytes each candidate goes through, or 0 if that tells nothing
 */
public record RaceResult(
    String title, long bytes, List<Track> tracks, List<Comparison> comparisons) {

  public RaceResult {
    tracks = List.copyOf(tracks);
    comparisons = List.copyOf(comparisons);
  }

  /** The times of a candidate, round by round; empty if there are none. */
  List<Double> seconds(String candidate) {
    return tracks.stream()
        .filter(track -> track.candidate().equals(candidate))
        .findFirst()
        .map(Track::seconds)
        .orElse(List.of());
  }

  /** Whether no candidate failed or got anything wrong; a missing one did neither. */
  public boolean sound() {
    return tracks.stream().allMatch(track -> track.problem().isEmpty());
  }
}
