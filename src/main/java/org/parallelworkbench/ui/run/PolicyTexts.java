package org.parallelworkbench.ui.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parallelworkbench.engine.FailurePolicy;

/**
 * A {@link FailurePolicy} as a user types it: a text for each part, empty where there is no rule.
 */
final class PolicyTexts {

  /** What can be typed; a key for texts and settings. */
  enum Part {
    TIMEOUT,
    RETRIES,
    BACKOFF,
    STOP_AFTER,
    STOP_AT;

    /** Its name in the settings. */
    String key() {
      return name();
    }
  }

  /** One of the texts makes no sense. */
  static final class InvalidTextException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Part part;

    InvalidTextException(Part part, Throwable cause) {
      super(part.key(), cause);
      this.part = part;
    }

    /** Which. */
    Part part() {
      return part;
    }
  }

  /** Takes a number over into a policy. */
  @FunctionalInterface
  private interface Change {
    FailurePolicy apply(FailurePolicy policy, BigDecimal number);
  }

  private static final int MILLIS = 3;

  private PolicyTexts() {}

  /** The texts that stand for a policy, by {@link Part#key}. */
  static Map<String, String> of(FailurePolicy policy) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(Part.TIMEOUT.key(), seconds(policy.timeout()));
    texts.put(Part.RETRIES.key(), number(BigDecimal.valueOf(policy.retries())));
    texts.put(Part.BACKOFF.key(), seconds(policy.firstBackoff()));
    texts.put(Part.STOP_AFTER.key(), number(BigDecimal.valueOf(policy.stopAfter())));
    texts.put(Part.STOP_AT.key(), number(BigDecimal.valueOf(policy.stopAtPercent())));
    return texts;
  }

  private static String seconds(Duration time) {
    return number(BigDecimal.valueOf(time.toMillis(), MILLIS));
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * The policy that the texts stand for; what is missing or empty is left out.
   *
   * @throws InvalidTextException if a text is no number, or out of range
   */
  static FailurePolicy parse(Map<String, String> texts) throws InvalidTextException {
    FailurePolicy policy = FailurePolicy.GO_ON;
    policy = change(policy, texts, Part.TIMEOUT, (it, number) -> it.withTimeout(time(number)));
    policy =
        change(
            policy,
            texts,
            Part.RETRIES,
            (it, number) -> it.withRetries(number.intValueExact(), FailurePolicy.FIRST_BACKOFF));
    policy =
        change(
            policy,
            texts,
            Part.BACKOFF,
            (it, number) -> it.withRetries(it.retries(), time(number)));
    policy =
        change(
            policy,
            texts,
            Part.STOP_AFTER,
            (it, number) -> it.withStopAfter(number.intValueExact()));
    return change(
        policy, texts, Part.STOP_AT, (it, number) -> it.withStopAtPercent(number.doubleValue()));
  }

  private static FailurePolicy change(
      FailurePolicy policy, Map<String, String> texts, Part part, Change change)
      throws InvalidTextException {
    String text = texts.getOrDefault(part.key(), "").strip().replace(',', '.');
    if (text.isEmpty()) {
      return policy;
    }
    try {
      return change.apply(policy, new BigDecimal(text));
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new InvalidTextException(part, e);
    }
  }

  private static Duration time(BigDecimal seconds) {
    return Duration.ofMillis(seconds.movePointRight(MILLIS).longValueExact());
  }
}
