package org.parallelworkbench.pipeline.text;

import java.util.HashMap;
import java.util.Map;

/** All characters that upper case changes, by asking the platform for each of them, once. */
final class UpperCases {

  private static final int PAGE = 256;

  private static final Map<Integer, String> CHANGED = changed();

  private UpperCases() {}

  /** The upper case of each code point that is not its own upper case. Immutable. */
  static Map<Integer, String> changedByCodePoint() {
    return CHANGED;
  }

  private static Map<Integer, String> changed() {
    Map<Integer, String> changed = new HashMap<>();
    StringBuilder page = new StringBuilder();
    for (int first = 0; first <= Character.MAX_CODE_POINT; first += PAGE) {
      page.setLength(0);
      for (int c = first; c < first + PAGE; c++) {
        page.appendCodePoint(c);
      }
      String text = page.toString();
      // Most pages have no letter of two cases, which is quickly seen of the page as a whole.
      if (!UpperCaser.upperCase(text).equals(text)) {
        text.codePoints().forEach(c -> addChanged(c, changed));
      }
    }
    return Map.copyOf(changed);
  }

  private static void addChanged(int c, Map<Integer, String> changed) {
    String text = Character.toString(c);
    String upperCase = UpperCaser.upperCase(text);
    if (!upperCase.equals(text)) {
      changed.put(c, upperCase);
    }
  }
}
