package org.parallelworkbench.plugins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.parallelworkbench.pipeline.Pipeline;

/**
 * A JAR as it was when it was read: what is loaded is what was hashed, whatever becomes of the file
 * meanwhile. Immutable.
 */
final class PluginJar {

  /** Larger files are no plug-ins; they are held in memory. */
  private static final long MOST_BYTES = 64L << 20;

  /** What unpacks to more than this is not unpacked to its end. */
  private static final int MOST_UNPACKED = 256 << 20;

  private static final String SERVICES = "META-INF/services/" + Pipeline.class.getName();

  private final byte[] bytes;
  private final String sha256;

  private PluginJar(byte[] bytes) {
    this.bytes = bytes;
    this.sha256 = HexFormat.of().formatHex(digest().digest(bytes));
  }

  /**
   * Reads a file.
   *
   * @throws PluginException if it cannot be read, or is too large
   */
  static PluginJar read(Path file) throws PluginException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new PluginException("is larger than 64 MB");
      }
      return new PluginJar(bytes);
    } catch (IOException e) {
      throw new PluginException("could not be read", e);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The SHA-256 of its bytes, in lower-case hexadecimal digits. */
  String sha256() {
    return sha256;
  }

  /**
   * What is in it, by name.
   *
   * @throws PluginException if it is no JAR, or unpacks to too much
   */
  Map<String, byte[]> entries() throws PluginException {
    Map<String, byte[]> entries = new HashMap<>();
    int left = MOST_UNPACKED;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readNBytes(left + 1);
        left -= content.length;
        if (left < 0) {
          throw new PluginException("unpacks to more than 256 MB");
        }
        entries.put(entry.getName(), content);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new PluginException("is damaged", e);
    }
    if (entries.isEmpty()) {
      throw new PluginException("is no JAR, or an empty one");
    }
    return Map.copyOf(entries);
  }

  /**
   * The names of the classes that it offers as pipelines.
   *
   * @param entries what is in it
   * @throws PluginException if there are none
   */
  static List<String> services(Map<String, byte[]> entries) throws PluginException {
    byte[] declared = entries.get(SERVICES);
    if (declared == null) {
      throw new PluginException("offers no pipeline: it has no " + SERVICES);
    }
    List<String> names =
        new String(declared, StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    if (names.isEmpty()) {
      throw new PluginException("offers no pipeline: its " + SERVICES + " is empty");
    }
    return names;
  }
}
