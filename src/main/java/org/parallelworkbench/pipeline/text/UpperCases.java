package org.parallelworkbench.pipeline.text;

import java.util.HashMap;
import java.util.Map;

/** All characters that upper case changes, by asking the platform for each of them, once. */
final class UpperCases {

  private static final Map<Integer, String> CHANGED = changed();

  private UpperCases() {}

  /** The upper case of each code point that is not its own upper case. Immutable. */
  static Map<Integer, String> changedByCodePoint() {
    return CHANGED;
  }

  private static Map<Integer, String> changed() {
    Map<Integer, String> changed = new HashMap<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (mayHaveCase(c)) {
        addChanged(c, changed);
      }
    }
    return Map.copyOf(changed);
  }

  /**
   * Quickly leaves out nearly all code points: those of no character, and of writing without case.
   */
  private static boolean mayHaveCase(int c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.OTHER_LETTER ->
          false;
      default -> true;
    };
  }

  private static void addChanged(int c, Map<Integer, String> changed) {
    String text = Character.toString(c);
    String upperCase = UpperCaser.upperCase(text);
    if (!upperCase.equals(text)) {
      changed.put(c, upperCase);
    }
  }
}
