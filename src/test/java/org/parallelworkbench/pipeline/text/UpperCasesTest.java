package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpperCasesTest {

  @Test
  void hasEveryCharacterThatThePlatformChanges() {
    Map<Integer, String> changed = new HashMap<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String text = Character.toString(c);
      String upperCase = text.toUpperCase(Locale.ROOT);
      if (!upperCase.equals(text)) {
        changed.put(c, upperCase);
      }
    }
    assertThat(UpperCases.changedByCodePoint()).isEqualTo(changed).containsEntry(0xDF, "SS");
  }
}
