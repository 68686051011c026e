package org.parallelworkbench.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values for a pipeline's {@linkplain Option options}, kept as text so that they can be stored,
 * sent and compared. An option without a value has its default. Immutable.
 */
public final class Settings {

  /** Every option at its default. */
  public static final Settings DEFAULTS = new Settings(Map.of());

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** Settings from option keys and texts; unknown keys are kept and ignored. */
  public static Settings of(Map<String, String> values) {
    return new Settings(values);
  }

  /** These settings with one of them changed; the text is checked when it is read. */
  public Settings with(Option<?> option, String text) {
    Map<String, String> changed = new HashMap<>(values);
    changed.put(option.key(), text);
    return new Settings(changed);
  }

  /** The text of a setting, or its default's. */
  public String text(Option<?> option) {
    return values.getOrDefault(option.key(), option.defaultText());
  }

  /**
   * The value of a setting, or its default.
   *
   * @throws InvalidSettingException if its text is no such value
   */
  public <T> T get(Option<T> option) throws InvalidSettingException {
    return option.parse(text(option));
  }

  /** The settings that were given, by option key, in alphabetical order. */
  public Map<String, String> toMap() {
    return new TreeMap<>(values);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Settings that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(values);
  }

  @Override
  public String toString() {
    return toMap().toString();
  }
}
