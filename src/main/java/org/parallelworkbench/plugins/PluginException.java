package org.parallelworkbench.plugins;

/** Why a plug-in cannot be used; the message is a phrase that goes after its name. */
public final class PluginException extends Exception {

  private static final long serialVersionUID = 1L;

  PluginException(String phrase) {
    super(phrase);
  }

  PluginException(String phrase, Throwable cause) {
    super(phrase, cause);
  }

  /** The phrase. */
  public String phrase() {
    return String.valueOf(getMessage());
  }
}
