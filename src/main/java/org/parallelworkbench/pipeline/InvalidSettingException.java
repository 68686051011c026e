package org.parallelworkbench.pipeline;

/** A setting that makes no sense, with a sentence that says what would. */
public final class InvalidSettingException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String key;

  /**
   * @param key the {@link Option#key()} of the setting at fault
   * @param message a sentence for people
   */
  public InvalidSettingException(String key, String message) {
    super(message);
    this.key = key;
  }

  /** The {@link Option#key()} of the setting at fault. */
  public String key() {
    return key;
  }
}
