package org.parallelworkbench.spark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A master's page for browsers: nothing else of it says which version it has. */
final class MasterPage {

  private static final Pattern VERSION =
      Pattern.compile("class=\"version[^>]*>\\s*([0-9][^<\\s]*)");
  private static final int TIMEOUT_MILLIS = 1000;

  /** The version stands near the top of the page. */
  private static final int MOST_BYTES = 1 << 16;

  private MasterPage() {}

  /** The version; empty if the page cannot be had, as where it is locked. */
  static String version(String host, int port) {
    try {
      URLConnection page = URI.create("http://" + host + ":" + port + "/").toURL().openConnection();
      page.setConnectTimeout(TIMEOUT_MILLIS);
      page.setReadTimeout(TIMEOUT_MILLIS);
      try (InputStream in = page.getInputStream()) {
        Matcher matcher =
            VERSION.matcher(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        return matcher.find() ? matcher.group(1) : "";
      }
    } catch (IOException | IllegalArgumentException e) {
      return "";
    }
  }
}
