package org.parallelworkbench.pipeline.text;

import java.util.List;
import org.parallelworkbench.pipeline.HitSearch;

/** Finds a text in texts, in upper or lower case, as {@link CountTerms} counts it. */
public final class LiteralSearch {

  private LiteralSearch() {}

  /**
   * A search from the beginning of a text.
   *
   * @param literal what to look for, without any special characters
   * @throws IllegalArgumentException if it is empty
   */
  public static HitSearch of(String literal) {
    if (literal.isEmpty()) {
      throw new IllegalArgumentException("nothing to look for");
    }
    return new TermHits(List.of(UpperCaser.upperCase(literal)), true);
  }
}
