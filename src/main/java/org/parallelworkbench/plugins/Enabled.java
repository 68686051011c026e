package org.parallelworkbench.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.parallelworkbench.export.AtomicFile;

/**
 * Which plug-ins were enabled, by name and hash: a text file of lines like those of {@code
 * sha256sum}. What cannot be read enables nothing.
 */
final class Enabled {

  private static final int HASH_LENGTH = 64;

  private final Path file;

  Enabled(Path file) {
    this.file = file;
  }

  /** The hash with which each was enabled, by the JAR's name. */
  Map<String, String> read() {
    Map<String, String> hashes = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.length() > HASH_LENGTH + 2) {
          hashes.put(line.substring(HASH_LENGTH + 2), line.substring(0, HASH_LENGTH));
        }
      }
    } catch (IOException e) {
      return Map.of();
    }
    return hashes;
  }

  /** Remembers that one is enabled as it is now. */
  void add(String name, String sha256) throws IOException {
    Map<String, String> hashes = new TreeMap<>(read());
    hashes.put(name, sha256);
    write(hashes);
  }

  /** Forgets that one was. */
  void remove(String name) throws IOException {
    Map<String, String> hashes = new TreeMap<>(read());
    hashes.remove(name);
    write(hashes);
  }

  private void write(Map<String, String> hashes) throws IOException {
    AtomicFile.writeText(
        file,
        out -> {
          for (Map.Entry<String, String> each : hashes.entrySet()) {
            out.write(each.getValue() + "  " + each.getKey() + "\n");
          }
        });
  }
}
