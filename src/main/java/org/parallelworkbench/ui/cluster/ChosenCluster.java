package org.parallelworkbench.ui.cluster;

import java.io.IOException;
import java.util.Optional;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.ClusterTools;
import org.parallelworkbench.engine.cluster.Secret;

/**
 * The cluster that the window's runs use. Changed on the FX thread; the engines ask it from any.
 */
final class ChosenCluster {

  private final ClusterTools tools;
  private final ClusterStore store;
  private volatile ClusterChoice choice;
  private volatile Secret secret;
  private boolean remembersSecret;

  /** The one that was chosen last. */
  ChosenCluster(ClusterTools tools, ClusterStore store) {
    this.tools = tools;
    this.store = store;
    this.choice = store.load();
    Optional<Secret> remembered = store.secret();
    this.secret = remembered.orElse(Secret.NONE);
    this.remembersSecret = remembered.isPresent();
    tools.access().otherwise(this::settings);
  }

  ClusterChoice choice() {
    return choice;
  }

  /** The secret of the user's own cluster. */
  Secret secret() {
    return secret;
  }

  /** Whether the secret is there after the next start. */
  boolean remembersSecret() {
    return remembersSecret;
  }

  /** How to connect with it; empty if it is the local one, and that is not there. */
  Optional<ClusterSettings> settings() {
    return settings(choice, secret);
  }

  /** How one would connect. */
  Optional<ClusterSettings> settings(ClusterChoice other, Secret otherSecret) {
    return other.settings(tools.local(), otherSecret);
  }

  /**
   * Uses another one from now on, and remembers it.
   *
   * @param remember whether the secret is to be there after the next start
   * @throws IOException if it cannot be remembered; it is used all the same
   */
  void choose(ClusterChoice chosen, Secret chosenSecret, boolean remember) throws IOException {
    choice = chosen;
    secret = chosenSecret;
    remembersSecret = remember && !chosenSecret.isNone();
    disconnectOthers();
    store.save(chosen);
    if (remembersSecret) {
      store.rememberSecret(chosenSecret);
    } else {
      store.forgetSecret();
    }
  }

  /** Closes the connection if it is one to another cluster. */
  void disconnectOthers() {
    settings().ifPresentOrElse(tools.access()::disconnectUnless, tools.access()::disconnect);
  }

  /** Uses the local one from now on. */
  void chooseLocal() throws IOException {
    if (choice.own()) {
      choose(choice.withLocal(), secret, remembersSecret);
    }
  }
}
