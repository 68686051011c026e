package org.parallelworkbench.ui.help;

import java.net.URI;

/** Shows documents in the user's browser. */
@FunctionalInterface
public interface DocumentOpener {

  /** Shows a document, if there is something to show it with; nobody knows whether there is. */
  void open(URI document);
}
