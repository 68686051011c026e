package org.parallelworkbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Option<Boolean> DEEP = Option.toggle("deep", "Deep", "Help.", true);

  @Test
  void givesDefaultsForWhatIsNotSet() throws InvalidSettingException {
    assertThat(Settings.DEFAULTS.text(DEEP)).isEqualTo("true");
    assertThat(Settings.DEFAULTS.get(DEEP)).isTrue();
    assertThat(Settings.DEFAULTS.toMap()).isEmpty();
  }

  @Test
  void changesOneSettingInACopy() throws InvalidSettingException {
    Settings before = Settings.of(Map.of("other", "x"));
    Settings after = before.with(DEEP, "false");

    assertThat(after.get(DEEP)).isFalse();
    assertThat(after.toMap()).containsExactly(Map.entry("deep", "false"), Map.entry("other", "x"));
    assertThat(before.toMap()).containsExactly(Map.entry("other", "x"));
  }

  @Test
  void checksATextWhenItIsRead() {
    Settings wrong = Settings.DEFAULTS.with(DEEP, "maybe");
    assertThat(wrong.text(DEEP)).isEqualTo("maybe");
    assertThatThrownBy(() -> wrong.get(DEEP)).isInstanceOf(InvalidSettingException.class);
  }

  @Test
  void doesNotFollowTheMapItWasMadeFrom() {
    Map<String, String> map = new HashMap<>(Map.of("deep", "false"));
    Settings settings = Settings.of(map);
    map.put("deep", "true");
    assertThat(settings.text(DEEP)).isEqualTo("false");
  }

  @Test
  void equalsSettingsWithTheSameTexts() {
    Settings settings = Settings.of(Map.of("a", "1", "b", "2"));
    assertThat(settings)
        .isEqualTo(Settings.of(Map.of("b", "2", "a", "1")))
        .hasSameHashCodeAs(Settings.of(Map.of("b", "2", "a", "1")))
        .isNotEqualTo(Settings.of(Map.of("a", "1")))
        .hasToString("{a=1, b=2}");
  }
}
