package org.parallelworkbench.engine.cluster;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text that must not be seen: printing it by mistake shows nothing of it. Immutable. */
public final class Secret {

  /** No secret: the cluster asks for none. */
  public static final Secret NONE = new Secret("");

  private static final int RANDOM_BYTES = 32;

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /** A secret; {@link #NONE} if the text is empty. */
  public static Secret of(String text) {
    return text.isEmpty() ? NONE : new Secret(text);
  }

  /** One that nobody can guess, of 256 random bits. */
  public static Secret random() {
    byte[] bits = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bits);
    return new Secret(HexFormat.of().formatHex(bits));
  }

  /** Whether there is none. */
  public boolean isNone() {
    return text.isEmpty();
  }

  /** The text itself, for the one who is asked for it. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(text);
  }

  @Override
  public String toString() {
    return isNone() ? "no secret" : "(secret)";
  }
}
